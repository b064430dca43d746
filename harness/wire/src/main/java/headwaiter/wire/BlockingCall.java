package headwaiter.wire;

import java.util.List;
import java.util.Optional;

/**
 * A thread that must not wait waited.
 *
 * @param test the method, as {@code Class.method}
 * @param kind what sort of wait
 * @param call the call that waits, such as {@code Thread.sleep}
 * @param thread the thread's name
 * @param why why it must not wait, such as {@code it is the event loop}
 * @param at the innermost frame of the code under test
 * @param stack the whole stack, innermost first
 * @param asyncStack how the code came to be run by this thread, innermost first
 * @param heldBy who held the lock that it waited for, if it waited for one
 * @param fromNanos virtual time at which it began
 * @param nanos virtual time that it took; -1 if it never ended
 */
public record BlockingCall(
    String check,
    String test,
    Kind kind,
    String call,
    String thread,
    String why,
    Frame at,
    List<Frame> stack,
    List<Hop> asyncStack,
    Optional<Holder> heldBy,
    long fromNanos,
    long nanos)
    implements Observation {
  /** The kinds of waits. */
  public enum Kind {
    /** A sleep or another wait for time alone. */
    SLEEP,
    /** A wait for another thread. */
    WAIT,
    /** A wait for the world outside. */
    IO,
    /** A wait for a lock, over which virtual time passed. */
    LOCK,
    /** A wait of a virtual thread that keeps its carrier meanwhile. */
    PIN
  }

  /**
   * A thread that holds a lock.
   *
   * @param thread its name
   * @param stack where it stood when the wait began, innermost first
   */
  public record Holder(String thread, List<Frame> stack) {}
}
