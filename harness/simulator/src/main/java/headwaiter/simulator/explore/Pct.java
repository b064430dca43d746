package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Probabilistic concurrency testing: threads have random priorities, the highest one runs, and at a
 * few random steps the one that runs falls below all others.
 *
 * <p>An error of depth d needs d constraints on the order of events. One run with d - 1 such steps
 * among k, and n threads, makes it with a probability of at least 1 / (n * k^(d-1)).
 *
 * <p>Source: Burckhardt, Kothari, Musuvathi, Nagarakatte: A randomized scheduler with probabilistic
 * guarantees of finding bugs (2010). Unlike there, a step is a choice of the machine's, so k counts
 * only steps at which somebody else could run; timers that are due are one more thread; and a
 * thread that spins gives way, which their programs do by hand.
 */
final class Pct extends Recording {
  private final Priorities priorities;
  private final SplittableRandom random;
  private final long[] changes;
  private long lowest;
  private int next;

  /**
   * One run.
   *
   * @param depth of the error that is looked for, at least 1
   * @param steps how many choices a run has, about
   */
  Pct(long seed, int depth, long steps) {
    random = new SplittableRandom(seed);
    priorities = new Priorities(random.split());
    changes = random.longs(depth - 1L, 0, Math.max(1, steps)).toArray();
    Arrays.sort(changes);
    lowest = depth;
  }

  @Override
  int chooseThread(Runnables runnable) {
    int index = priorities.highest(runnable);
    if (changes()) {
      priorities.set(runnable.thread(index), lowest--);
      index = priorities.highest(runnable);
    }
    return index;
  }

  @Override
  boolean givesWay(int thread, String site, Runnables others) {
    if (changes()) {
      priorities.set(thread, lowest--);
    }
    return priorities.anyAbove(thread, others);
  }

  @Override
  int chooseTimer(int due) {
    return random.nextInt(due);
  }

  @Override
  boolean timerFirst(Runnables runnable) {
    return priorities.timersAbove(runnable);
  }

  /** Whether the priority changes at this step. */
  private boolean changes() {
    boolean due = false;
    while (next < changes.length && changes[next] <= choices()) {
      due = true;
      next++;
    }
    return due;
  }
}
