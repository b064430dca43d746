package headwaiter.libraries.failsafe;

import dev.failsafe.Bulkhead;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.Fallback;
import dev.failsafe.RateLimiter;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A time-out that interrupts, a breaker that opens and closes, a limiter, a bulkhead. */
final class Timeouts {
  private Timeouts() {}

  static String run() throws InterruptedException {
    return timeout() + " " + breaker() + " " + limiter() + " " + bulkhead();
  }

  private static String timeout() {
    Timeout<String> limit =
        Timeout.<String>builder(Duration.ofMillis(1_500)).withInterrupt().build();
    Fallback<String> instead =
        Fallback.builder("instead").handle(TimeoutExceededException.class).build();
    String got =
        Failsafe.with(instead, limit)
            .get(
                () -> {
                  Thread.sleep(10_000);
                  return "late";
                });
    return Watch.at(got);
  }

  private static String breaker() {
    CircuitBreaker<String> breaker =
        CircuitBreaker.<String>builder()
            .withFailureThreshold(2)
            .withDelay(Duration.ofSeconds(3))
            .build();
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      int call = i;
      try {
        said.append(
            Failsafe.with(breaker)
                .get(
                    () -> {
                      if (call < 2) {
                        throw new IllegalStateException("down");
                      }
                      return "up";
                    }));
      } catch (CircuitBreakerOpenException e) {
        said.append("open").append(breaker.getRemainingDelay().toMillis());
      } catch (IllegalStateException e) {
        said.append(e.getMessage());
      }
      Watch.nap(1_000);
    }
    return Watch.at(said);
  }

  private static String limiter() throws InterruptedException {
    RateLimiter<Object> smooth = RateLimiter.smoothBuilder(5, Duration.ofSeconds(1)).build();
    for (int i = 0; i < 6; i++) {
      smooth.acquirePermit();
    }
    String six = Watch.at("smooth");
    RateLimiter<Object> bursty = RateLimiter.burstyBuilder(3, Duration.ofSeconds(2)).build();
    for (int i = 0; i < 7; i++) {
      bursty.acquirePermit();
    }
    return six + " " + Watch.at("bursty");
  }

  private static String bulkhead() {
    Bulkhead<String> two =
        Bulkhead.<String>builder(2).withMaxWaitTime(Duration.ofSeconds(2)).build();
    CompletableFuture<?>[] all = new CompletableFuture<?>[6];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < all.length; i++) {
        all[i] =
            Failsafe.with(two)
                .with(threads)
                .runAsync(() -> Thread.sleep(1_000))
                .handle((nothing, e) -> e == null);
      }
      CompletableFuture.allOf(all).join();
    }
    long done = Arrays.stream(all).filter(f -> f.join().equals(true)).count();
    return Watch.at(done + " let in");
  }
}
