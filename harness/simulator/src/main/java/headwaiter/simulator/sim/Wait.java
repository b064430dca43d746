package headwaiter.simulator.sim;

import java.util.List;
import java.util.Optional;

/**
 * A wait of a thread that must not wait, with code under test on its stack.
 *
 * @param role why it must not
 * @param thread its name
 * @param kind what sort of wait
 * @param call the call that the code under test made, such as {@code Thread.sleep}
 * @param at the innermost frame of the code under test
 * @param stack all of it, innermost first
 * @param path how the code came to be run by this thread, innermost first
 * @param heldBy who held the lock that it waited for, if it waited for one
 * @param fromNanos virtual time of its begin
 * @param nanos how long; -1 if it never ended
 */
public record Wait(
    Role role,
    String thread,
    Kind kind,
    String call,
    StackTraceElement at,
    List<StackTraceElement> stack,
    List<Hop> path,
    Optional<Holder> heldBy,
    long fromNanos,
    long nanos) {
  /** The kinds of waits. */
  public enum Kind {
    /** For time alone. */
    SLEEP,
    /** For another thread. */
    WAIT,
    /** For the world outside. */
    IO,
    /** For a lock, while virtual time passed. */
    LOCK,
    /** For whatever it is, on a carrier that it keeps, while virtual time passed. */
    PIN
  }

  /**
   * A thread that holds a lock.
   *
   * @param thread its name
   * @param stack where it stood when the wait began, innermost first
   */
  public record Holder(String thread, List<StackTraceElement> stack) {}

  /** The same, having taken so long. */
  Wait lasting(long duration) {
    return new Wait(role, thread, kind, call, at, stack, path, heldBy, fromNanos, duration);
  }
}
