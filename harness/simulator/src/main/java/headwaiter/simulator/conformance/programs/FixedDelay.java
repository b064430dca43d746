package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task that waits as long as it likes between its runs. */
final class FixedDelay {
  private FixedDelay() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    CountDownLatch thrice = new CountDownLatch(3);
    try (ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor()) {
      pool.scheduleWithFixedDelay(
          () -> {
            Watch.nap(300);
            thrice.countDown();
          },
          0,
          200,
          TimeUnit.MILLISECONDS);
      thrice.await();
    }
    return "at " + watch.millis();
  }
}
