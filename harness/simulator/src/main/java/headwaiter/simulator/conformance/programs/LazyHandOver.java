package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Static initialisers wait for other threads, one inside another, and those wait meanwhile. */
final class LazyHandOver {
  private LazyHandOver() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    CompletableFuture<String> other =
        CompletableFuture.supplyAsync(() -> Second.VALUE + " at " + watch.millis());
    String first = First.VALUE + " at " + watch.millis();
    return first + ", " + other.get();
  }

  private static String after(int millis, String value) {
    return CompletableFuture.supplyAsync(
            () -> value, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
        .join();
  }

  /** Made here: a lambda of a class can't run before that is initialised. */
  private static Runnable counter(CountDownLatch latch, int millis) {
    return () -> {
      Watch.nap(millis);
      latch.countDown();
    };
  }

  private static final class First {
    static final String VALUE = after(300, "first");
  }

  private static final class Second {
    static final String VALUE;

    static {
      CountDownLatch latch = new CountDownLatch(2);
      Thread.ofVirtual().start(counter(latch, 200));
      Thread.ofPlatform().start(counter(latch, 250));
      try {
        boolean early = latch.await(100, TimeUnit.MILLISECONDS);
        latch.await();
        VALUE = "second " + early + Third.VALUE;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Third {
    static final String VALUE = after(500, " third");
  }
}
