package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Ten thousand virtual threads sleep at once. */
final class TenThousand {
  private TenThousand() {}

  static String run() {
    LongAdder done = new LongAdder();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10_000; i++) {
        pool.submit(
            () -> {
              Watch.nap(1_000);
              done.increment();
            });
      }
    }
    return "done " + done;
  }
}
