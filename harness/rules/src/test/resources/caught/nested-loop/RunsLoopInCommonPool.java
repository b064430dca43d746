package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RunsLoopInCommonPool {
  interface Desk {
    <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> coffee(Desk desk, Kitchen kitchen) {
    return CompletableFuture.supplyAsync(
        () -> desk.runUntilComplete(kitchen::brewCoffee)); // expect: nested-loop
  }
}
