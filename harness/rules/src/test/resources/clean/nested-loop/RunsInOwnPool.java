package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

public class RunsInOwnPool {
  interface Desk {
    <T> T runSync(Supplier<? extends CompletionStage<T>> main);
  }

  public static CompletableFuture<String> coffee(Desk desk, Kitchen kitchen, Executor own) {
    return CompletableFuture.supplyAsync(() -> desk.<String>runSync(kitchen::brewCoffee), own);
  }
}
