package course.timeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public final class Timeouts {
  private Timeouts() {}

  public static <T> CompletableFuture<T> orDefault(
      Supplier<CompletableFuture<T>> work, Duration limit, T otherwise) {
    try {
      return work.get().completeOnTimeout(otherwise, limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  public static <T> CompletableFuture<T> orFail(
      Supplier<CompletableFuture<T>> work, Duration limit) {
    try {
      return work.get().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }
}
