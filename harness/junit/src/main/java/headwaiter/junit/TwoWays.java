package headwaiter.junit;

import headwaiter.simulator.explore.Exploration;

/** A schedule that was run twice went two ways, so nothing is known of the test. */
final class TwoWays extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  TwoWays(Exploration.Unsteady unsteady) {
    super(
        "Two runs with seed "
            + unsteady.seed()
            + " differ. Look for what is not simulated: identity hashes, files, real threads,"
            + " static fields that remember an earlier run.");
  }
}
