package sample;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public class RetriesWithTimer<T> {
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Supplier<CompletionStage<T>> supplier;
  private final Duration pause;

  private RetriesWithTimer(Supplier<CompletionStage<T>> supplier, Duration pause) {
    this.supplier = supplier;
    this.pause = pause;
  }

  public static <T> CompletableFuture<T> retry(
      Supplier<CompletionStage<T>> supplier, int attempts, Duration pause) {
    var retry = new RetriesWithTimer<>(supplier, pause);
    retry.attempt(attempts);
    return retry.result;
  }

  private void attempt(int left) {
    CompletionStage<T> stage;
    try {
      stage = supplier.get();
    } catch (RuntimeException e) {
      stage = CompletableFuture.failedStage(e);
    }
    stage.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            result.complete(value);
          } else if (left == 1) {
            result.completeExceptionally(failure);
          } else {
            CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> attempt(left - 1));
          }
        });
  }
}
