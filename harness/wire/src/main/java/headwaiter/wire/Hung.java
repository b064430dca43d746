package headwaiter.wire;

import java.util.List;

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
    java.util.Optional<Interleaving> interleaving)
    implements Observation {
  /** The kinds of hangs. */
  public enum Kind {
    /** A cycle of threads, each waiting for what the next holds. */
    DEADLOCK,
    /** Somebody waits for what nothing can give any more. */
    STUCK,
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
   */
  public record Waiting(
      String thread, String waitsFor, String heldBy, List<String> holds, List<Frame> stack) {}
}
