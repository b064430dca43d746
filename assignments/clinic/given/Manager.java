package course.clinic.given;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The one who runs the event loop. */
@FunctionalInterface
public interface Manager {
  /**
   * Runs the loop until a stage is done. <b>Blocks</b> the calling thread.
   *
   * @throws IllegalStateException if it is called on the loop, which runs already
   */
  <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> work);
}
