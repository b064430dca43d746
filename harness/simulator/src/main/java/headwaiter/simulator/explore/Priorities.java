package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A random number for each thread, and for the timers as if they were one more; whose is highest
 * goes first. A thread that only spins comes after all that don't, or it could wait for ever for
 * one of them.
 */
final class Priorities {
  /** The timers, among the threads. */
  static final int TIMERS = -1;

  private final SplittableRandom random;
  private long[] values = new long[16];

  /** Priorities from this source of chance. */
  Priorities(SplittableRandom random) {
    this.random = random;
  }

  /** That of a thread; drawn if it has none. */
  long of(int thread) {
    int at = thread + 1;
    if (at >= values.length) {
      values = Arrays.copyOf(values, Math.max(at + 1, values.length * 2));
    }
    if (values[at] == 0) {
      values[at] = random.nextLong(1L << 32, Long.MAX_VALUE);
    }
    return values[at];
  }

  /** From now on it is this, which must be from 1 to 2^32 - 1 to be lower than any drawn one. */
  void set(int thread, long priority) {
    of(thread);
    values[thread + 1] = priority;
  }

  /** It will be drawn anew. */
  void forget(int thread) {
    if (thread + 1 < values.length) {
      values[thread + 1] = 0;
    }
  }

  /** The index of the highest; of those that don't spin, if there are any, else the first. */
  int highest(Runnables runnable) {
    int best = -1;
    for (int i = 0; i < runnable.size(); i++) {
      if (!runnable.spins(i) && (best < 0 || of(runnable.thread(i)) > of(runnable.thread(best)))) {
        best = i;
      }
    }
    return Math.max(best, 0);
  }

  /** Whether one of these comes before a thread; the timers, if there are none of these. */
  boolean anyAbove(int thread, Runnables others) {
    long own = of(thread);
    if (others.size() == 0) {
      return of(TIMERS) > own;
    }
    for (int i = 0; i < others.size(); i++) {
      if (!others.spins(i) && of(others.thread(i)) > own) {
        return true;
      }
    }
    return false;
  }

  /** Whether the timers come before all of these. */
  boolean timersAbove(Runnables runnable) {
    return of(TIMERS) > of(runnable.thread(highest(runnable)));
  }
}
