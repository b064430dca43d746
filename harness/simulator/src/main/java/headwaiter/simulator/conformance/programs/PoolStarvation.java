package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A task on a single thread waits for another on the same thread. */
final class PoolStarvation {
  private PoolStarvation() {}

  static String run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    return pool.submit(() -> pool.submit(() -> "inner").get()).get();
  }
}
