package headwaiter.simulator.sim;

import java.util.List;

/**
 * Something that code under test started and did not end.
 *
 * @param what in words
 * @param kind what sort of thing
 * @param path where it was started, innermost first; empty if that is not remembered
 */
public record Leftover(String what, Kind kind, List<Hop> path) {
  /** The kinds of what can be left. */
  public enum Kind {
    /** A thread that is in the middle of something. */
    THREAD,
    /** A thread that has nothing to do. */
    IDLE,
    /** The same of a pool; the path is the pool's. */
    POOL,
    /** A task in the middle of which somebody else's thread is. */
    TASK,
    /** Something that is due later. */
    TIMER
  }
}
