package headwaiter.simulator.conformance.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two locks in opposite order, while the main thread would wait for a day. */
final class LockDeadlock {
  private LockDeadlock() {}

  static String run() throws Exception {
    Lock left = new ReentrantLock();
    Lock right = new ReentrantLock();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(() -> both(left, right));
    pool.execute(() -> both(right, left));
    pool.shutdown();
    return "gave up: " + pool.awaitTermination(1, TimeUnit.DAYS);
  }

  private static void both(Lock first, Lock second) {
    first.lock();
    Watch.nap(10);
    second.lock();
  }
}
