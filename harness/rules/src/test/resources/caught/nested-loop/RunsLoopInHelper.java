package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsLoopInHelper {
  interface Desk {
    <T> T runSync(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> coffee(Desk desk, Kitchen kitchen) {
    return CompletableFuture.completedFuture(cup(desk, kitchen));
  }

  private static String cup(Desk desk, Kitchen kitchen) {
    return desk.runSync(kitchen::brewCoffee); // expect: nested-loop
  }
}
