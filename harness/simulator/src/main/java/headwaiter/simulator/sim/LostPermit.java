package headwaiter.simulator.sim;

import java.util.List;

/**
 * A permit of a semaphore that was given back twice, or not at all.
 *
 * @param kind which of both
 * @param thread who did
 * @param at where it was taken, or given back once too often
 * @param stack the whole stack there, innermost first
 * @param nanos virtual time of that
 */
public record LostPermit(
    Kind kind, String thread, StackTraceElement at, List<StackTraceElement> stack, long nanos) {
  /** What can happen to a permit. */
  public enum Kind {
    /** The thread that took it has ended without giving it back, though others like it do. */
    KEPT,
    /** After this the semaphore has more permits than it was made with. */
    GIVEN_TWICE
  }
}
