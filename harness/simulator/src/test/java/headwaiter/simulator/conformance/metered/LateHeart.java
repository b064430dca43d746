package headwaiter.simulator.conformance.metered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A heart that beats every 100 ms on a thread that computes for 250 ms in between. */
final class LateHeart {
  private LateHeart() {}

  static String run() throws Exception {
    List<Long> beats = new ArrayList<>();
    try (ScheduledExecutorService loop = Executors.newScheduledThreadPool(1)) {
      loop.scheduleAtFixedRate(() -> beats.add(Work.now()), 0, 100, TimeUnit.MILLISECONDS);
      loop.schedule(() -> Work.burn(250), 50, TimeUnit.MILLISECONDS);
      Thread.sleep(550);
      loop.shutdownNow();
    }
    return beats.toString();
  }
}
