package headwaiter.simulator.conformance.programs;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool that lets its thread go after a second. */
final class KeepAlive {
  private KeepAlive() {}

  static String run() throws Exception {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    pool.submit(() -> 1).get();
    int before = pool.getPoolSize();
    Thread.sleep(1_500);
    int after = pool.getPoolSize();
    pool.shutdown();
    return before + " " + after;
  }
}
