package headwaiter.verify.planted.chance.simulator.explore;

import java.util.Random;

final class ForbiddenRandom {
  final Random random = new Random();
}
