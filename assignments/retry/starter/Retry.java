package course.retry;

import course.retry.given.Policy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Tries again, but later each time. */
public final class Retry {
  private Retry() {}

  /**
   * Attempts work until it succeeds, or until the policy says that it is enough. Returns at once
   * and never blocks.
   *
   * @param work starts an attempt; cancelling the future of its stage stops the attempt. It may
   *     throw instead
   * @param random is asked once for each pause that has jitter
   * @return the result of the first attempt that succeeds, or the failure of the last one, with one
   *     layer of {@link java.util.concurrent.CompletionException} around it at most. Cancelling it
   *     stops what is under way
   */
  public static <T> CompletableFuture<T> withRetry(
      Supplier<? extends CompletionStage<T>> work, Policy policy, RandomGenerator random) {
    throw new UnsupportedOperationException("withRetry is yours to write");
  }
}
