package headwaiter.wire;

import java.util.List;

/**
 * Something was left when a test had ended.
 *
 * @param test the method, as {@code Class.method}
 * @param what in words
 * @param kind what sort of thing
 * @param asked whether the test asked for what is left, found this, and failed for it
 * @param asyncStack where it was started, innermost first; empty if that is not known
 */
public record Leftover(
    String check, String test, String what, Kind kind, boolean asked, List<Hop> asyncStack)
    implements Observation {
  /** The kinds of what can be left. */
  public enum Kind {
    /** A thread that is in the middle of something. */
    THREAD,
    /** A thread that has nothing to do. */
    IDLE,
    /** The same of a pool, which is what was started. */
    POOL,
    /** A task in the middle of which somebody else's thread is. */
    TASK,
    /** Something that is due later. */
    TIMER
  }
}
