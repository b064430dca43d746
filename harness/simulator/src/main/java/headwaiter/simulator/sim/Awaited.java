package headwaiter.simulator.sim;

import java.util.List;

/**
 * A future or task that a thread waits for without end.
 *
 * @param made how it was made, innermost first; empty if that was not in the code under test
 * @param suspects what had it in hand, the most likely culprit first
 */
public record Awaited(List<Hop> made, List<Suspect> suspects) {
  /**
   * A task that could have completed it.
   *
   * @param state what became of the task
   * @param detail what it threw, if it failed; its thread, if it runs; else empty
   * @param made how it was made, innermost first
   */
  public record Suspect(State state, String detail, List<Hop> made) {}

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
