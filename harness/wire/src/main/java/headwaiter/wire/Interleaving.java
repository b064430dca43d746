package headwaiter.wire;

import java.util.List;

/**
 * A schedule that makes a test fail which passes under the plain one, shrunk to the fewest
 * deviations from the plain one that were found to fail.
 *
 * @param seed the seed that found it
 * @param deviations where it departs from the plain schedule; replays exactly
 * @param torn where a thread was pre-empted between two accesses, outermost cause first
 * @param switches which thread goes before which other, and where the two are, in order
 * @param steps what the threads did, in order
 * @param runs how many runs the shrinking took
 */
public record Interleaving(
    long seed,
    List<Deviation> deviations,
    List<Place> torn,
    List<Switch> switches,
    List<Step> steps,
    int runs) {
  /**
   * One choice that differs from the plain schedule's.
   *
   * @param ordinal the number of the choice in the run, from 0
   * @param kind what was chosen
   * @param value the index that was chosen; 1 for a pre-emption
   */
  public record Deviation(long ordinal, Kind kind, int value) {}

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

  /**
   * A thread goes before another.
   *
   * @param thread the one that has to wait its turn
   * @param place where that is, in the code under test; {@link Place#NOWHERE} if outside
   * @param other the one that goes on
   * @param otherPlace where that goes on; {@link Place#NOWHERE} if outside
   */
  public record Switch(String thread, Place place, String other, Place otherPlace) {}

  /**
   * One thing that a thread did.
   *
   * @param virtualNanos when
   * @param thread the thread's name
   * @param place where, in the code under test; {@link Place#NOWHERE} if outside
   * @param what in words, such as {@code reads count}
   */
  public record Step(long virtualNanos, String thread, Place place, String what) {}
}
