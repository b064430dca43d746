package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

public class ObtrudesInExecutor {
  public static <T> CompletableFuture<T> first(Executor pool, Supplier<T> one, Supplier<T> two) {
    var winner = new CompletableFuture<T>();
    pool.execute(() -> winner.complete(one.get()));
    pool.execute(() -> winner.obtrudeValue(two.get())); // expect: double-completion
    return winner;
  }
}
