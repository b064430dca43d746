package course.tasklifecycle;

import course.tasklifecycle.given.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work that was started, and can be asked about later. Any thread may use it; no method waits. */
public final class Task<T> {
  private Task() {
    // yours to write
  }

  /**
   * Has an executor start work. Returns at once and never throws.
   *
   * @param work called once at most, on the executor
   */
  public static <T> Task<T> start(
      String name, Supplier<? extends CompletionStage<T>> work, Executor executor) {
    throw new UnsupportedOperationException("start is yours to write");
  }

  /** What it was called when it was started. */
  public String name() {
    throw new UnsupportedOperationException("name is yours to write");
  }

  /** Where it is in its life. A final state never changes. */
  public State state() {
    throw new UnsupportedOperationException("state is yours to write");
  }

  /**
   * The result.
   *
   * @throws IllegalStateException if the task has not ended
   * @throws java.util.concurrent.CompletionException if it failed, with the failure as its cause
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public T result() {
    throw new UnsupportedOperationException("result is yours to write");
  }

  /** What it failed with, as it was thrown; empty as long as it has not failed. */
  public Optional<Throwable> exception() {
    throw new UnsupportedOperationException("exception is yours to write");
  }

  /**
   * Cancels it. If the work has not begun, it never does; else the future of the stage that the
   * supplier gave, or is about to give, is cancelled.
   *
   * @return whether it was this call that has cancelled the task; if not, nothing was changed
   */
  public boolean cancel() {
    throw new UnsupportedOperationException("cancel is yours to write");
  }

  /**
   * A future of the outcome. It belongs to the caller: what he does to it does not change the task.
   * When it is complete, the state is final.
   */
  public CompletableFuture<T> future() {
    throw new UnsupportedOperationException("future is yours to write");
  }
}
