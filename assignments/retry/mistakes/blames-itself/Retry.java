package course.retry;

import course.retry.given.Policy;
import course.retry.given.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

public final class Retry {
  private Retry() {}

  public static <T> CompletableFuture<T> withRetry(
      Supplier<? extends CompletionStage<T>> work, Policy policy, RandomGenerator random) {
    Run<T> run = new Run<>(work, policy, random);
    run.attempt();
    return run.answer;
  }

  private static final class Run<T> {
    private final Supplier<? extends CompletionStage<T>> work;
    private final Policy policy;
    private final RandomGenerator random;
    private final List<Throwable> failures = new ArrayList<>();
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private volatile CompletableFuture<?> step = answer;

    Run(Supplier<? extends CompletionStage<T>> work, Policy policy, RandomGenerator random) {
      this.work = work;
      this.policy = policy;
      this.random = random;
      answer.whenComplete((result, failure) -> step.cancel(true));
    }

    void attempt() {
      CompletableFuture<T> attempt = started();
      begin(attempt);
      attempt.whenComplete(
          (result, failure) -> {
            if (failure == null) {
              answer.complete(result);
            } else {
              failed(own(failure));
            }
          });
    }

    private CompletableFuture<T> started() {
      try {
        return work.get().toCompletableFuture();
      } catch (RuntimeException refusal) {
        return CompletableFuture.failedFuture(refusal);
      }
    }

    /** Who cancels looks at the step; so a step that begins looks whether somebody has. */
    private void begin(CompletableFuture<?> next) {
      step = next;
      if (answer.isDone()) {
        next.cancel(true);
      }
    }

    private void failed(Throwable failure) {
      int made = failures.size() + 1;
      if (answer.isDone()) {
        return;
      }
      if (made == policy.maxAttempts() || !policy.retryable().test(failure)) {
        failures.forEach(failure::addSuppressed);
        answer.completeExceptionally(failure);
        return;
      }
      failures.add(failure);
      CompletableFuture<Void> pause = new CompletableFuture<>();
      begin(pause);
      pause.whenComplete(
          (nothing, cancelled) -> {
            if (cancelled == null) {
              attempt();
            }
          });
      pause.completeOnTimeout(null, pause(failure, made).toNanos(), TimeUnit.NANOSECONDS);
    }

    private Duration pause(Throwable failure, int made) {
      if (failure instanceof RateLimitedException busy) {
        return busy.retryAfter();
      }
      long jitter = (long) (random.nextDouble() * policy.jitter().toNanos());
      return doubled(made - 1).plusNanos(jitter);
    }

    /** Doubles no further than the cap, so that nothing can overflow. */
    private Duration doubled(int times) {
      Duration pause = policy.base();
      for (int i = 0; i < times && pause.compareTo(policy.cap()) < 0; i++) {
        pause = pause.multipliedBy(2);
      }
      return pause.compareTo(policy.cap()) < 0 ? pause : policy.cap();
    }
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
