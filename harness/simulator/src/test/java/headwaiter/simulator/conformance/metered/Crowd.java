package headwaiter.simulator.conformance.metered;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thousand virtual threads of 10 ms. */
final class Crowd {
  private Crowd() {}

  static String run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        threads.submit(() -> Work.burn(10));
      }
    }
    return "at " + Work.now();
  }
}
