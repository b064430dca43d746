package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Deviation.Kind;
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
  int choose(long number, Kind kind, int choices) {
    return switch (kind) {
      case PREEMPT -> random.nextInt(preemptOneIn) == 0 ? 1 : 0;
      case PICK -> picksAtRandom ? random.nextInt(choices) : 0;
      case TIE -> random.nextInt(choices);
    };
  }
}
