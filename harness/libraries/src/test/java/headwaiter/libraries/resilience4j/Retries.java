package headwaiter.libraries.resilience4j;

import headwaiter.libraries.Watch;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Retries with intervals: fixed, exponential, random from the seed, asynchronous. */
final class Retries {
  private Retries() {}

  static String run() {
    return blocking(IntervalFunction.of(Duration.ofSeconds(1)))
        + " "
        + blocking(IntervalFunction.ofExponentialBackoff(Duration.ofMillis(200), 2))
        + " "
        + blocking(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2, 0.5))
        + " "
        + asynchronous(IntervalFunction.of(Duration.ofMillis(500)));
  }

  private static Retry retry(IntervalFunction interval) {
    return Retry.of(
        "calls", RetryConfig.custom().maxAttempts(4).intervalFunction(interval).build());
  }

  private static String blocking(IntervalFunction interval) {
    AtomicInteger calls = new AtomicInteger();
    return Watch.at(retry(interval).executeSupplier(() -> attempt(calls)));
  }

  private static String asynchronous(IntervalFunction interval) {
    AtomicInteger calls = new AtomicInteger();
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      return Watch.at(
          retry(interval)
              .executeCompletionStage(
                  timer, () -> CompletableFuture.supplyAsync(() -> attempt(calls)))
              .toCompletableFuture()
              .join());
    }
  }

  private static String attempt(AtomicInteger calls) {
    if (calls.incrementAndGet() < 4) {
      throw new IllegalStateException("not yet");
    }
    return "ok" + calls;
  }
}
