package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every thread of a pool waits for what is queued on it. */
public final class PoolStarves {
  private PoolStarves() {}

  /** One thread, a task in a task. */
  public static void one() throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.submit(() -> pool.submit(() -> "inner").get()).get();
  }

  /** Two threads, and stages. */
  public static void two() {
    ExecutorService pool = Executors.newFixedThreadPool(2); // made
    CompletableFuture<?>[] outer = new CompletableFuture<?>[2];
    for (int i = 0; i < 2; i++) {
      outer[i] = CompletableFuture.supplyAsync(() -> inner(pool), pool);
    }
    CompletableFuture.allOf(outer).join();
  }

  private static String inner(ExecutorService pool) {
    CompletableFuture<String> soup = CompletableFuture.supplyAsync(() -> "soup", pool); // queued
    return soup.thenApply(String::trim).join(); // waits
  }
}
