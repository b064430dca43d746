package headwaiter.simulator.race;

import java.util.Arrays;

/** Where vector clocks come from. Counts what they take, the dead ones included. */
final class Clocks {
  private static final long MOST_COMPONENTS = 2_000_000;

  private long components;

  /** A copy of a clock, longer if need be. */
  int[] copy(int[] clock, int length) {
    components += length;
    return Arrays.copyOf(clock, length);
  }

  /** Whether there were more than a run may have. */
  boolean tooMany() {
    return components > MOST_COMPONENTS;
  }
}
