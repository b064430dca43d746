package headwaiter.libraries.resilience4j;

import headwaiter.libraries.Watch;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A breaker opens, waits, half opens and closes; a time limiter ends a wait. */
final class Breakers {
  private Breakers() {}

  static String run() throws Exception {
    CircuitBreaker asked = breaker(false);
    CircuitBreaker itself = breaker(true);
    for (int i = 0; i < 4; i++) {
      fail(asked);
      fail(itself);
    }
    String opened = asked.getState() + " " + itself.getState();
    Watch.nap(2_999);
    boolean early = asked.tryAcquirePermission();
    Watch.nap(2);
    String then = itself.getState() + " " + early + " " + asked.tryAcquirePermission();
    asked.onSuccess(1, TimeUnit.MILLISECONDS);
    asked.executeRunnable(() -> {});
    return opened + " " + then + " " + Watch.at(asked.getState()) + " " + limited();
  }

  private static CircuitBreaker breaker(boolean automatic) {
    return CircuitBreaker.of(
        "calls",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(4)
            .minimumNumberOfCalls(4)
            .permittedNumberOfCallsInHalfOpenState(2)
            .waitDurationInOpenState(Duration.ofSeconds(3))
            .automaticTransitionFromOpenToHalfOpenEnabled(automatic)
            .build());
  }

  private static void fail(CircuitBreaker breaker) {
    try {
      breaker.executeRunnable(
          () -> {
            throw new IllegalStateException("down");
          });
    } catch (IllegalStateException e) {
      // That is what it counts.
    }
  }

  private static String limited() throws Exception {
    TimeLimiter limiter = TimeLimiter.of(Duration.ofMillis(800));
    String blocking;
    try {
      limiter.executeFutureSupplier(
          () ->
              CompletableFuture.runAsync(
                  () -> {}, CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)));
      blocking = "in time";
    } catch (TimeoutException e) {
      blocking = "late";
    }
    String first = Watch.at(blocking);
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      String stage =
          limiter
              .executeCompletionStage(timer, CompletableFuture<String>::new)
              .toCompletableFuture()
              .handle((value, e) -> e.getCause() instanceof TimeoutException ? "late" : e + "")
              .join();
      return first + " " + Watch.at(stage);
    }
  }
}
