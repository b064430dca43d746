package headwaiter.simulator.conformance.programs;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What a JVM otherwise takes from its machine: the younger generators, seeds, its own number. */
final class Entropy {
  private Entropy() {}

  static String run() throws Exception {
    return RandomGenerator.getDefault().nextInt(1_000)
        + " "
        + RandomGenerator.of("Xoshiro256PlusPlus").nextInt(1_000)
        + " "
        + RandomGenerator.of("L128X1024MixRandom").nextInt(1_000)
        + " "
        + Arrays.toString(new SecureRandom().generateSeed(3))
        + " "
        + Arrays.toString(SecureRandom.getSeed(3))
        + " "
        + SecureRandom.getInstanceStrong().nextInt(1_000)
        + " "
        + ProcessHandle.current().pid()
        + " "
        + Runtime.getRuntime().availableProcessors();
  }
}
