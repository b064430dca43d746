package headwaiter.simulator.conformance.programs;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Every source of chance comes from the seed. */
final class Chance {
  private Chance() {}

  static String run() {
    List<Integer> cards = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
    Collections.shuffle(cards);
    return new Random().nextInt(1_000)
        + " "
        + (int) (Math.random() * 1_000)
        + " "
        + ThreadLocalRandom.current().nextInt(1_000)
        + " "
        + new SplittableRandom().nextInt(1_000)
        + " "
        + new SecureRandom().nextInt(1_000)
        + " "
        + UUID.randomUUID()
        + " "
        + cards
        + " "
        + Set.of("a", "b", "c", "d");
  }
}
