package sample;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

public class TaskPassesBothOutcomesOn {
  private final ExecutorService pool;

  public TaskPassesBothOutcomesOn(ExecutorService pool) {
    this.pool = pool;
  }

  public <T> CompletableFuture<T> offload(Callable<T> work) {
    var promise = new CompletableFuture<T>();
    pool.submit(
        () -> {
          try {
            promise.complete(work.call());
          } catch (Throwable failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }
}
