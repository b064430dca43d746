package course.timeout;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

public final class Timeouts {
  private Timeouts() {}

  public static <T> CompletableFuture<T> orDefault(
      Supplier<CompletableFuture<T>> work, Duration limit, T otherwise) {
    return limited(work, limit, answer -> answer.complete(otherwise));
  }

  public static <T> CompletableFuture<T> orFail(
      Supplier<CompletableFuture<T>> work, Duration limit) {
    return limited(
        work,
        limit,
        answer -> answer.completeExceptionally(new TimeoutException("not done after " + limit)));
  }

  private static <T> CompletableFuture<T> limited(
      Supplier<CompletableFuture<T>> supplier,
      Duration limit,
      Consumer<CompletableFuture<T>> tooLate) {
    CompletableFuture<T> work;
    if (!limit.isPositive()) {
      CompletableFuture<T> answer = new CompletableFuture<>();
      tooLate.accept(answer);
      return answer;
    }
    try {
      work = supplier.get();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    CompletableFuture<Void> clock = new CompletableFuture<>();
    AtomicBoolean atTheLimit = new AtomicBoolean();
    work.whenComplete(
        (result, failure) -> {
          clock.cancel(false);
          if (failure == null) {
            answer.complete(result);
          } else if (!(failure instanceof CancellationException && atTheLimit.get())) {
            answer.completeExceptionally(failure);
          }
        });
    clock.whenComplete(
        (nothing, stopped) -> {
          if (stopped == null) {
            atTheLimit.set(true);
            if (work.cancel(true)) {
              tooLate.accept(answer);
            }
          }
        });
    clock.completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS);
    return answer;
  }
}
