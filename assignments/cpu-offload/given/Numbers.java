package course.cpuoffload.given;

import headwaiter.api.Cpu;
import java.time.Duration;
import java.util.BitSet;

/** Hard work: looking at numbers, which takes 1 µs of CPU time each. */
public final class Numbers {
  private static final int MOST = 10_000;

  private Numbers() {}

  /** The most numbers that a call looks at. */
  public static int most() {
    return MOST;
  }

  /**
   * How many primes there are from one number on, up to but without the other. The calling thread
   * computes for 1 µs a number; it does not notice an interrupt.
   *
   * @throws IllegalArgumentException if these are more numbers than {@link #most}, or less than
   *     none
   */
  public static int countPrimes(int from, int to) {
    if (from < 0 || to < from || to - from > MOST) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
    Cpu.work(Duration.ofNanos(1_000L * (to - from)));
    int root = (int) Math.sqrt(to) + 1;
    BitSet known = composites(0, root, root);
    BitSet composites = new BitSet(to - from);
    for (int prime = known.nextClearBit(2); prime <= root; prime = known.nextClearBit(prime + 1)) {
      cross(composites, from, to, prime);
    }
    composites.set(0, Math.clamp(2 - from, 0, to - from));
    return to - from - composites.cardinality();
  }

  private static BitSet composites(int from, int to, int root) {
    BitSet composites = new BitSet(to - from);
    for (int number = 2; number * number <= root; number++) {
      cross(composites, from, to, number);
    }
    return composites;
  }

  private static void cross(BitSet composites, int from, int to, long prime) {
    long first = Math.max(prime * prime, (from + prime - 1) / prime * prime);
    for (long multiple = first; multiple < to; multiple += prime) {
      composites.set((int) (multiple - from));
    }
  }
}
