package course.initgate;

import java.util.concurrent.CompletableFuture;

/**
 * A gate that is shut or open. It is shut at first. May be used by several threads at once;
 * nobody's thread ever waits here.
 */
public final class AsyncEvent {
  /** Opens the gate, and releases everybody who waits. Has no effect on an open gate. */
  public void set() {
    throw new UnsupportedOperationException("set is yours to write");
  }

  /** Shuts the gate for those who come from now on. Has no effect on a shut gate. */
  public void clear() {
    throw new UnsupportedOperationException("clear is yours to write");
  }

  /** Whether the gate is open. */
  public boolean isSet() {
    throw new UnsupportedOperationException("isSet is yours to write");
  }

  /**
   * Waits for the gate to be open.
   *
   * @return done at once if it is open, and else when it is set the next time. Cancelling it has no
   *     effect on others
   */
  public CompletableFuture<Void> await() {
    throw new UnsupportedOperationException("await is yours to write");
  }
}
