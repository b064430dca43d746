package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Ten tasks, three permits, a virtual thread each. */
final class VirtualThreads {
  private VirtualThreads() {}

  static String run() {
    Semaphore permits = new Semaphore(3);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        pool.submit(
            () -> {
              permits.acquire();
              try {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Watch.nap(1_000);
                inside.decrementAndGet();
              } finally {
                permits.release();
              }
              return null;
            });
      }
    }
    return "most " + most;
  }
}
