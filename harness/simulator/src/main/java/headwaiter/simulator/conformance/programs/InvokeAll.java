package headwaiter.simulator.conformance.programs;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tasks that get a second. */
final class InvokeAll {
  private InvokeAll() {}

  static String run() throws Exception {
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      List<Future<Integer>> done =
          pool.invokeAll(
              List.of(() -> sleeps(500, 1), () -> sleeps(5_000, 2)), 1, TimeUnit.SECONDS);
      int any = pool.invokeAny(List.of(() -> sleeps(700, 3), () -> sleeps(300, 4)));
      return done.get(0).get() + " " + done.get(1).isCancelled() + " " + any;
    }
  }

  private static int sleeps(long millis, int value) throws InterruptedException {
    Thread.sleep(millis);
    return value;
  }
}
