package course.retry;

import course.retry.given.Policy;
import course.retry.given.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

public final class Retry {
  private Retry() {}

  public static <T> CompletableFuture<T> withRetry(
      Supplier<? extends CompletionStage<T>> work, Policy policy, RandomGenerator random) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().unstarted(() -> run(work, policy, random, answer));
    answer.whenComplete(
        (result, failure) -> {
          if (answer.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return answer;
  }

  private static <T> void run(
      Supplier<? extends CompletionStage<T>> work,
      Policy policy,
      RandomGenerator random,
      CompletableFuture<T> answer) {
    List<Throwable> earlier = new ArrayList<>();
    Duration pause = shorter(policy.base(), policy.cap());
    try {
      while (true) {
        Throwable failure;
        try {
          answer.complete(attempt(work));
          return;
        } catch (ExecutionException failed) {
          failure = failed.getCause();
        } catch (RuntimeException refusal) {
          failure = refusal;
        }
        if (!policy.retryable().test(failure)) {
          answer.completeExceptionally(failure);
          return;
        }
        if (earlier.size() + 1 == policy.maxAttempts()) {
          Thread.sleep(pause);
          Throwable last = failure;
          earlier.stream().filter(one -> one != last).forEach(last::addSuppressed);
          answer.completeExceptionally(last);
          return;
        }
        earlier.add(failure);
        if (failure instanceof RateLimitedException busy) {
          Thread.sleep(busy.retryAfter());
        } else {
          long jitter = (long) (random.nextDouble() * policy.jitter().toNanos());
          Thread.sleep(pause.plusNanos(jitter));
        }
        pause = shorter(pause.multipliedBy(2), policy.cap());
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T attempt(Supplier<? extends CompletionStage<T>> work)
      throws ExecutionException, InterruptedException {
    CompletableFuture<T> attempt = work.get().toCompletableFuture();
    try {
      return attempt.get();
    } catch (InterruptedException cancelled) {
      attempt.cancel(true);
      throw cancelled;
    } catch (CancellationException cancelled) {
      throw new ExecutionException(cancelled);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
