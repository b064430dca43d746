package sample;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class TimerCompletes {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  public CompletableFuture<Void> after(Duration delay) {
    var promise = new CompletableFuture<Void>();
    timer.schedule(() -> promise.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
    return promise;
  }
}
