package course.cancellation.given;

import java.util.concurrent.CompletableFuture;

/** A job that was started. Any thread may use it. */
public interface Crunch {
  /**
   * The outcome. Never waits.
   *
   * @return the summary when all steps are done. If it is cancelled, so is this, when the job has
   *     cleaned up; if a step fails, this fails with the failure, when the job has cleaned up
   */
  CompletableFuture<Summary> result();

  /**
   * Has it stop and clean up. Never waits; does nothing if it has ended, or is stopping.
   *
   * @return done when all of that is over, however it ended
   */
  CompletableFuture<Void> cancel();

  /**
   * Waits for the outcome.
   *
   * @throws InterruptedException if the calling thread was interrupted; then the job has been
   *     cancelled, and has cleaned up
   * @throws java.util.concurrent.CancellationException if somebody else has cancelled it
   * @throws java.util.concurrent.CompletionException if a step has failed, with the failure as its
   *     cause
   */
  Summary join() throws InterruptedException;
}
