package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsLoopInStage {
  interface Desk {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> breakfast(Desk desk, Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(
            coffee -> coffee + desk.runUntilComplete(kitchen::toastBread)); // expect: nested-loop
  }
}
