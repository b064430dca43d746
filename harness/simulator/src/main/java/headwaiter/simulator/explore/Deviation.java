package headwaiter.simulator.explore;

/**
 * One choice that differs from the plain schedule's.
 *
 * @param ordinal the number of the choice in the run, from 0, over all kinds
 * @param kind what was chosen
 * @param value the index that was chosen, never 0; 1 for a pre-emption or an early timer
 */
public record Deviation(long ordinal, Kind kind, int value) {
  /** The kinds of choices. */
  public enum Kind {
    /** Which runnable thread goes on. */
    PICK,
    /** Whether a thread gives way at a yield point. */
    PREEMPT,
    /** Which of several timers that are due at one instant fires. */
    TIE,
    /** Whether a timer that is due fires before those go on that can. */
    EARLY
  }
}
