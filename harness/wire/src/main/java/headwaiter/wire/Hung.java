package headwaiter.wire;

import java.util.List;
import java.util.Optional;

/**
 * A test never ended: nothing can happen any more, or nothing but spinning.
 *
 * @param test the method, as {@code Class.method}
 * @param kind how it hangs
 * @param summary one sentence
 * @param threads who waits for what
 * @param virtualNanos virtual time at which it was noticed
 * @param seed the seed of the run
 * @param schedules how many schedules were tried, this one included
 * @param interleaving how it came about, if only some schedules hang
 */
public record Hung(
    String check,
    String test,
    Kind kind,
    String summary,
    List<Waiting> threads,
    long virtualNanos,
    long seed,
    int schedules,
    Optional<Interleaving> interleaving)
    implements Observation {
  /** The kinds of hangs. */
  public enum Kind {
    /** A cycle of threads, each waiting for what the next holds. */
    DEADLOCK,
    /** Somebody waits for what nothing can give any more. */
    STUCK,
    /** Every thread of a pool waits for work that is queued on that pool. */
    STARVED,
    /** Threads run for ever without getting anywhere. */
    LIVELOCK
  }

  /**
   * A thread at the end.
   *
   * @param thread its name
   * @param waitsFor what for, in words; empty if it runs
   * @param heldBy the thread that holds it; empty if none does
   * @param holds what it holds itself, in words
   * @param stack where, innermost first
   * @param asyncStack how the code came to be run there, innermost first
   * @param pool the pool that starves, in words, if this is one of its threads; else empty
   * @param awaits the future or task that it waits for, if that is known
   * @param missed the signal that it missed, if it waits for one and that is known
   */
  public record Waiting(
      String thread,
      String waitsFor,
      String heldBy,
      List<String> holds,
      List<Frame> stack,
      List<Hop> asyncStack,
      String pool,
      Optional<Awaited> awaits,
      Optional<Missed> missed) {}

  /**
   * A signal that a thread needed and did not get.
   *
   * @param by the thread that sent it
   * @param at where
   * @param virtualNanos when
   * @param other the thread that got it instead and waits again; empty if nobody waited yet
   */
  public record Missed(String by, Frame at, long virtualNanos, String other) {}

  /**
   * A future or task that somebody waits for.
   *
   * @param made how it was made, innermost first; empty if that was not in the code under test
   * @param suspects what had it in hand, the most likely culprit first
   */
  public record Awaited(List<Hop> made, List<Suspect> suspects) {}

  /**
   * A task that could have completed it.
   *
   * @param state what became of it
   * @param detail what it threw, if it failed; its thread, if it runs; else empty
   * @param made how it was made, innermost first
   */
  public record Suspect(State state, String detail, List<Hop> made) {
    /** What can become of a task. */
    public enum State {
      /** It was never begun. */
      QUEUED,
      /** It has not come back. */
      RUNS,
      /** It came to its end. */
      ENDED,
      /** It ended by throwing. */
      FAILED
    }
  }
}
