package headwaiter.simulator.detect.clean;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks of a pool that wait, but not all of them for that pool. */
public final class PoolSuffices {
  private PoolSuffices() {}

  /** One thread is left for the inner work: all goes well. */
  public static void spare() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      pool.submit(() -> pool.submit(() -> "inner").get()).get();
    }
  }

  /** Nothing can go on, but it is no work of the pool that the only thread waits for. */
  public static void other() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletableFuture<String> never = new CompletableFuture<>();
    Future<?> first = pool.submit(() -> never.join());
    pool.submit(() -> never.complete("too late"));
    if (!first.isDone()) {
      never.join();
    }
  }
}
