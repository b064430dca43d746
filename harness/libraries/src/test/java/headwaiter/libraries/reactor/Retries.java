package headwaiter.libraries.reactor;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Retries that back off: exactly doubling, then with jitter from the seed. */
final class Retries {
  private Retries() {}

  static String run() {
    String plain = attempt(Retry.backoff(4, Duration.ofMillis(100)).jitter(0));
    String jitter = attempt(Retry.backoff(4, Duration.ofMillis(100)).jitter(0.5));
    String fixed = attempt(Retry.fixedDelay(2, Duration.ofSeconds(1)));
    return plain + " " + jitter + " " + fixed;
  }

  private static String attempt(Retry retry) {
    AtomicInteger calls = new AtomicInteger();
    String result =
        Mono.fromCallable(
                () -> {
                  if (calls.incrementAndGet() < 5) {
                    throw new IllegalStateException("not yet");
                  }
                  return "ok";
                })
            .retryWhen(retry)
            .onErrorReturn("gave up")
            .block();
    return Watch.at(result + calls);
  }
}
