package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Six tasks of 1 s on three workers that steal. */
final class WorkStealing {
  private WorkStealing() {}

  static String run() {
    Watch watch = new Watch();
    try (ExecutorService pool = Executors.newWorkStealingPool(3)) {
      for (int i = 0; i < 6; i++) {
        pool.submit(() -> Watch.nap(1_000));
      }
    }
    return "at " + watch.millis();
  }
}
