package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public class ReleasesAfterExecutorStage {
  private final Semaphore stoves;

  public ReleasesAfterExecutorStage(int count) {
    stoves = new Semaphore(count);
  }

  public <T> CompletableFuture<T> cook(ExecutorService pool, Supplier<T> dish) {
    return CompletableFuture.runAsync(stoves::acquireUninterruptibly, pool)
        .thenApplyAsync(free -> dish.get(), pool)
        .thenApply(
            done -> {
              stoves.release(); // expect: permit-leak
              return done;
            });
  }
}
