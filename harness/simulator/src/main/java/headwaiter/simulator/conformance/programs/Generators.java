package headwaiter.simulator.conformance.programs;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Every source of chance of java.base is the simulation's. */
final class Generators {
  private Generators() {}

  static String run() {
    List<Object> seen = new ArrayList<>();
    seen.add(RandomGenerator.getDefault().nextInt(1_000));
    RandomGeneratorFactory.all()
        .sorted(java.util.Comparator.comparing(RandomGeneratorFactory::name))
        .forEach(factory -> seen.add(factory.create().nextInt(1_000)));
    seen.add((int) (StrictMath.random() * 1_000));
    seen.add((int) (Math.random() * 1_000));
    seen.add(new SplittableRandom().nextInt(1_000));
    seen.add(ThreadLocalRandom.current().nextInt(1_000));
    seen.add(new SecureRandom().nextInt(1_000));
    seen.add(new SecureRandom().generateSeed(2)[1]);
    seen.add(SecureRandom.getSeed(2)[0]);
    seen.add(UUID.randomUUID().getMostSignificantBits() & 0xfff);
    List<Integer> cards = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    Collections.shuffle(cards);
    seen.add(cards);
    return seen.toString();
  }
}
