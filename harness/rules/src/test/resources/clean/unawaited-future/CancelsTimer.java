package sample;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

public class CancelsTimer {
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  public static <T> CompletableFuture<T> orFail(
      Supplier<CompletableFuture<T>> work, Duration limit) {
    var result = new CompletableFuture<T>();
    CompletableFuture<T> running = work.get();
    ScheduledFuture<?> timer =
        TIMER.schedule(
            () -> {
              if (result.completeExceptionally(new TimeoutException())) {
                running.cancel(true);
              }
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    running.whenComplete(
        (value, failure) -> {
          timer.cancel(false);
          if (failure == null) {
            result.complete(value);
          } else {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }
}
