package headwaiter.verify.planted.chance.simulator.explore;

import java.util.Random;

final class PermittedRandom {
  Random of(long seed) {
    return new Random(seed);
  }
}
