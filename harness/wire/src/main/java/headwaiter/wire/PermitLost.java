package headwaiter.wire;

import java.util.List;

/**
 * A permit of a semaphore was given back twice, or not at all.
 *
 * @param test the method, as {@code Class.method}
 * @param kind which of both
 * @param thread who did
 * @param at where it was taken, or given back once too often
 * @param stack the whole stack there, innermost first
 * @param fromNanos virtual time of that
 */
public record PermitLost(
    String check,
    String test,
    Kind kind,
    String thread,
    Frame at,
    List<Frame> stack,
    long fromNanos)
    implements Observation {
  /** What can happen to a permit. */
  public enum Kind {
    /** Who took it has ended without giving it back. */
    KEPT,
    /** There are more than there were at first. */
    GIVEN_TWICE
  }
}
