package headwaiter.simulator.sim;

/**
 * A signal that a thread needed and did not get.
 *
 * @param kind how it missed it
 * @param by the thread that sent it
 * @param at where, in code under test
 * @param nanos virtual time
 * @param other who got it instead; empty if nobody did
 */
public record Missed(Kind kind, String by, StackTraceElement at, long nanos, String other) {
  /** How one can miss a signal. */
  public enum Kind {
    /** Nobody waited yet: it came after the thread had last looked, and before it waited. */
    TOO_EARLY,
    /** It woke one thread of several, which found nothing for itself and waits again. */
    WENT_ELSEWHERE
  }
}
