package headwaiter.libraries.resilience4j;

import headwaiter.libraries.Watch;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.github.resilience4j.bulkhead.ThreadPoolBulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.SemaphoreBasedRateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

/** So many a second, so many at once. */
final class Limits {
  private static final RateLimiterConfig FIVE_A_SECOND =
      RateLimiterConfig.custom()
          .limitForPeriod(5)
          .limitRefreshPeriod(Duration.ofSeconds(1))
          .timeoutDuration(Duration.ofSeconds(10))
          .build();

  private Limits() {}

  static String run() throws Exception {
    return rate(RateLimiter.of("atomic", FIVE_A_SECOND))
        + " "
        + rate(new SemaphoreBasedRateLimiter("semaphore", FIVE_A_SECOND))
        + " "
        + bulkhead()
        + " "
        + pool();
  }

  private static String rate(RateLimiter limiter) {
    for (int i = 0; i < 12; i++) {
      limiter.executeRunnable(() -> {});
    }
    return Watch.at(limiter.getName());
  }

  private static String bulkhead() {
    Bulkhead two =
        Bulkhead.of(
            "two",
            BulkheadConfig.custom()
                .maxConcurrentCalls(2)
                .maxWaitDuration(Duration.ofMillis(1_500))
                .build());
    List<CompletableFuture<Boolean>> calls = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        calls.add(
            CompletableFuture.runAsync(
                    Bulkhead.decorateRunnable(two, () -> Watch.nap(1_000)), threads)
                .handle((nothing, e) -> e == null));
      }
    }
    return Watch.at(calls.stream().filter(CompletableFuture::join).count() + " let in");
  }

  private static String pool() throws Exception {
    ThreadPoolBulkhead pool =
        ThreadPoolBulkhead.of(
            "pool",
            ThreadPoolBulkheadConfig.custom()
                .coreThreadPoolSize(2)
                .maxThreadPoolSize(2)
                .queueCapacity(10)
                .build());
    List<CompletionStage<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(pool.executeRunnable(() -> Watch.nap(1_000)));
    }
    calls.forEach(call -> call.toCompletableFuture().join());
    pool.close();
    return Watch.at("pool");
  }
}
