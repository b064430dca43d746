package course.waitfirst;

import course.waitfirst.given.ReturnWhen;
import course.waitfirst.given.Split;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Waits for some of many futures. */
public final class Waiting {
  private Waiting() {}

  /**
   * Waits until a condition is met, or until the timeout. Returns at once and never blocks; leaves
   * the futures as they are.
   *
   * @param futures any number of them, under way or done
   * @param when the condition
   * @param timeout how long at most; not negative
   * @return the split at the moment when the wait was over; never fails
   */
  public static <T> CompletableFuture<Split<T>> waitFor(
      Collection<CompletableFuture<T>> futures, ReturnWhen when, Duration timeout) {
    throw new UnsupportedOperationException("waitFor is yours to write");
  }
}
