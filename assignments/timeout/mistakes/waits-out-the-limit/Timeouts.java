package course.timeout;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

public final class Timeouts {
  private Timeouts() {}

  public static <T> CompletableFuture<T> orDefault(
      Supplier<CompletableFuture<T>> work, Duration limit, T otherwise) {
    return limited(work, limit, () -> otherwise);
  }

  public static <T> CompletableFuture<T> orFail(
      Supplier<CompletableFuture<T>> work, Duration limit) {
    return limited(
        work,
        limit,
        () -> {
          throw new TimeoutException("not done after " + limit);
        });
  }

  private static <T> CompletableFuture<T> limited(
      Supplier<CompletableFuture<T>> supplier, Duration limit, Callable<T> tooLate) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      CompletableFuture<T> work = supplier.get();
      Thread.ofVirtual().start(() -> watch(work, limit, tooLate, answer));
    } catch (RuntimeException refusal) {
      answer.completeExceptionally(refusal);
    }
    return answer;
  }

  private static <T> void watch(
      CompletableFuture<T> work, Duration limit, Callable<T> tooLate, CompletableFuture<T> answer) {
    try {
      answer.complete(result(work, limit, tooLate));
    } catch (ExecutionException failed) {
      answer.completeExceptionally(failed.getCause());
    } catch (Exception failed) {
      answer.completeExceptionally(failed);
    }
  }

  private static <T> T result(CompletableFuture<T> work, Duration limit, Callable<T> tooLate)
      throws Exception {
    try {
      Thread.sleep(limit.isPositive() ? limit : Duration.ZERO);
      return work.get(0, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      // The limit is over, but the work may have come in at the last instant: it knows.
      return work.cancel(true) ? tooLate.call() : work.get();
    }
  }
}
