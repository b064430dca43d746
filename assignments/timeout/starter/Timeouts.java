package course.timeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Gives up in time, and stops the work. */
public final class Timeouts {
  private Timeouts() {}

  /**
   * Starts work, and waits for it no longer than the limit. Returns at once and never waits.
   *
   * @param work starts the work; cancelling its future stops it
   * @param limit how long it may take; zero or less is no time at all
   * @param otherwise the answer if it takes longer; may be null
   * @return the result of the work, or the default at the limit, when the work has been cancelled.
   *     It fails when the work fails in time, or can't be started, with that failure and one layer
   *     of {@link java.util.concurrent.CompletionException} around it at most
   */
  public static <T> CompletableFuture<T> orDefault(
      Supplier<CompletableFuture<T>> work, Duration limit, T otherwise) {
    throw new UnsupportedOperationException("orDefault is yours to write");
  }

  /**
   * The same, but fails with a {@link java.util.concurrent.TimeoutException} at the limit.
   *
   * @param work starts the work; cancelling its future stops it
   * @param limit how long it may take; zero or less is no time at all
   */
  public static <T> CompletableFuture<T> orFail(
      Supplier<CompletableFuture<T>> work, Duration limit) {
    throw new UnsupportedOperationException("orFail is yours to write");
  }
}
