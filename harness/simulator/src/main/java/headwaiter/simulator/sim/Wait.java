package headwaiter.simulator.sim;

import java.util.List;

/**
 * A wait of a thread that must not wait, with code under test on its stack.
 *
 * @param role why it must not
 * @param thread its name
 * @param kind what sort of wait
 * @param call the call that the code under test made, such as {@code Thread.sleep}
 * @param at the innermost frame of the code under test
 * @param stack all of it, innermost first
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
    long fromNanos,
    long nanos) {
  /** The kinds of waits. */
  public enum Kind {
    /** For time alone. */
    SLEEP,
    /** For another thread. */
    WAIT,
    /** For the world outside. */
    IO
  }
}
