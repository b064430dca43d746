package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Runnables;
import java.util.SplittableRandom;

/**
 * Chooses at random, all of it from one seed. The seed also decides how restless the walk is: some
 * errors need a switch at nearly every step, others a single one at the right place.
 */
final class RandomWalk extends Recording {
  private static final int MOST_PATIENT = 6;

  private final SplittableRandom random;
  private final int preemptOneIn;
  private final boolean picksAtRandom;

  RandomWalk(long seed) {
    random = new SplittableRandom(seed);
    preemptOneIn = 1 << random.nextInt(1, MOST_PATIENT + 1);
    picksAtRandom = random.nextInt(4) != 0;
  }

  @Override
  int chooseThread(Runnables runnable) {
    return picksAtRandom ? random.nextInt(runnable.size()) : 0;
  }

  @Override
  boolean givesWay(int thread, String site, Runnables others) {
    return random.nextInt(preemptOneIn) == 0;
  }

  @Override
  int chooseTimer(int due) {
    return random.nextInt(due);
  }

  @Override
  boolean timerFirst(Runnables runnable) {
    return random.nextInt(runnable.size() + 1) == 0;
  }
}
