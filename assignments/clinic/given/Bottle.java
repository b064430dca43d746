package course.clinic.given;

import java.util.concurrent.CompletableFuture;

/** An open bottle. */
public interface Bottle extends AutoCloseable {
  /**
   * Begins to fill a glass. Returns at once; done when the glass is full.
   *
   * @throws IllegalStateException if the bottle is closed
   */
  CompletableFuture<String> pour();

  /** Puts the cork in. Never waits. To be called once, when nothing is being poured. */
  @Override
  void close();
}
