package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A periodic task and one that runs once, on two threads. */
final class ScheduledPool {
  private ScheduledPool() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    List<Long> ticks = Collections.synchronizedList(new ArrayList<>());
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    ScheduledFuture<?> periodic =
        pool.scheduleAtFixedRate(
            () -> {
              ticks.add(watch.millis());
              Watch.nap(100);
            },
            500,
            1_000,
            TimeUnit.MILLISECONDS);
    String once = pool.schedule(() -> Thread.currentThread().getName(), 2, TimeUnit.SECONDS).get();
    Watch.nap(2_600);
    periodic.cancel(false);
    pool.shutdown();
    return once + " " + ticks + " " + pool.awaitTermination(5, TimeUnit.SECONDS);
  }
}
