package headwaiter.libraries.failsafe;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Retries: a fixed delay, doubling delays, jitter from the seed, asynchronous ones. */
final class Retries {
  private Retries() {}

  static String run() {
    return blocking(RetryPolicy.<String>builder().withDelay(Duration.ofSeconds(1)).build())
        + " "
        + blocking(
            RetryPolicy.<String>builder()
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(10))
                .withMaxRetries(5)
                .build())
        + " "
        + blocking(
            RetryPolicy.<String>builder()
                .withDelay(Duration.ofMillis(500))
                .withJitter(Duration.ofMillis(100))
                .build())
        + " "
        + asynchronous(
            RetryPolicy.<String>builder()
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(10))
                .withMaxRetries(5)
                .build());
  }

  private static String blocking(RetryPolicy<String> policy) {
    AtomicInteger calls = new AtomicInteger();
    return Watch.at(Failsafe.with(policy).get(() -> attempt(calls)));
  }

  private static String asynchronous(RetryPolicy<String> policy) {
    AtomicInteger calls = new AtomicInteger();
    return Watch.at(Failsafe.with(policy).getAsync(() -> attempt(calls)).join());
  }

  private static String attempt(AtomicInteger calls) {
    if (calls.incrementAndGet() < 3) {
      throw new IllegalStateException("not yet");
    }
    return "ok" + calls;
  }
}
