package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsLoopInEntryPoint {
  interface Desk {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public CompletableFuture<String> coffee(Desk desk, Kitchen kitchen) {
    String cup = desk.runUntilComplete(kitchen::brewCoffee); // expect: nested-loop
    return CompletableFuture.completedFuture(cup);
  }
}
