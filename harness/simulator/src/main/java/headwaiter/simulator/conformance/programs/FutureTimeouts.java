package headwaiter.simulator.conformance.programs;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Three ways in which a future that is too slow is given up. */
final class FutureTimeouts {
  private FutureTimeouts() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    StringBuilder seen = new StringBuilder();
    try {
      slow().orTimeout(2, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      seen.append(cause.getClass().getSimpleName()).append(" at ").append(watch.millis());
    }
    int fallback = slow().completeOnTimeout(-1, 1_500, TimeUnit.MILLISECONDS).join();
    seen.append(", ").append(fallback).append(" at ").append(watch.millis());
    try {
      slow().get(3, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      seen.append(", get gave up at ").append(watch.millis());
    }
    return seen.toString();
  }

  private static CompletableFuture<Integer> slow() {
    return CompletableFuture.supplyAsync(
        () -> {
          Watch.nap(5_000);
          return 1;
        });
  }
}
