package headwaiter.grader.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things side by side. */
final class Side {
  private Side() {}

  /**
   * Runs all, so many at a time, and waits for all. When some fail, the others still end, and then
   * the first failure is thrown.
   */
  static void bySide(int atOnce, List<Runnable> tasks) throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.clamp(tasks.size(), 1, atOnce), Thread.ofPlatform().name("grade-", 1).factory())) {
      List<Future<?>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(pool.submit(task)));
      IllegalStateException first = null;
      for (Future<?> future : futures) {
        try {
          future.get();
        } catch (ExecutionException e) {
          if (first == null) {
            first = new IllegalStateException(e.getCause());
          }
        } catch (InterruptedException e) {
          pool.shutdownNow();
          throw e;
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }
}
