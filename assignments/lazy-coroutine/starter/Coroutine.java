package course.lazycoroutine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Work that has not begun, until somebody awaits it. Any thread may use it. */
public final class Coroutine<T> {
  Coroutine() {
    // yours to write
  }

  /**
   * A coroutine that awaits this one, and gives what the function makes of its result. Nothing
   * runs. It has no name, and is never reported.
   *
   * @param function called once at most, however often the new coroutine is awaited
   */
  public <R> Coroutine<R> map(Function<? super T, ? extends R> function) {
    throw new UnsupportedOperationException("map is yours to write");
  }

  /**
   * The same, with a function that starts more work.
   *
   * @param function called once at most, however often the new coroutine is awaited
   */
  public <R> Coroutine<R> then(Function<? super T, ? extends CompletionStage<R>> function) {
    throw new UnsupportedOperationException("then is yours to write");
  }

  /**
   * Starts the work, if nobody has before. Returns at once, never waits and never throws.
   *
   * @return the result, or the failure with one layer of {@link
   *     java.util.concurrent.CompletionException} around it at most; a future of this caller's own,
   *     which he may cancel without anybody else noticing
   */
  public CompletableFuture<T> await() {
    throw new UnsupportedOperationException("await is yours to write");
  }
}
