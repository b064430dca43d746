package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delays of weeks, in the common pool and elsewhere, end in their order. */
final class LongDelays {
  private LongDelays() {}

  static String run() throws Exception {
    long began = System.nanoTime();
    StringBuffer seen = new StringBuffer();
    CompletableFuture<?> weeks = later(seen, "weeks", 20);
    CompletableFuture<?> day = later(seen, "day", 1);
    try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(1)) {
      pool.schedule(() -> seen.append("pool "), 5, TimeUnit.DAYS).get();
    }
    CompletableFuture.allOf(weeks, day).join();
    return seen + "" + TimeUnit.NANOSECONDS.toDays(System.nanoTime() - began);
  }

  private static CompletableFuture<?> later(StringBuffer seen, String name, int days) {
    return CompletableFuture.runAsync(
        () -> seen.append(name).append(' '),
        CompletableFuture.delayedExecutor(days, TimeUnit.DAYS));
  }
}
