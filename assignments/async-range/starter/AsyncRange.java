package course.asyncrange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Numbers over time, on demand. */
public final class AsyncRange {
  private AsyncRange() {}

  /**
   * A publisher of the numbers from {@code start} to {@code stop}. Each of its subscribers gets all
   * of them, at a pace of its own. Neither {@code subscribe} nor {@code request} nor {@code cancel}
   * ever waits.
   *
   * @param start the first number
   * @param stop the first number that is not sent; if it is not above {@code start} there is none
   * @param every when a number is due: so long after the one before was sent, and the first one so
   *     long after the subscription. Zero is legal
   * @throws IllegalArgumentException if {@code every} is negative
   */
  public static Flow.Publisher<Integer> range(int start, int stop, Duration every) {
    throw new UnsupportedOperationException("range is yours to write");
  }

  /**
   * Collects what a publisher sends. Returns at once and never waits.
   *
   * @return all of it, in order, when the publisher completes. It fails when the publisher does,
   *     with that failure and one layer of {@link java.util.concurrent.CompletionException} around
   *     it at most. Cancelling it cancels the subscription
   */
  public static <T> CompletableFuture<List<T>> collect(Flow.Publisher<? extends T> publisher) {
    throw new UnsupportedOperationException("collect is yours to write");
  }
}
