package headwaiter.simulator.conformance.metered;

import java.util.stream.IntStream;

/** A loop inside the JDK costs nothing, the code under test that it calls does. */
final class Lambdas {
  private Lambdas() {}

  static String run() {
    int sum = IntStream.range(0, 1_000_000).map(i -> i & 1).sum();
    return sum + " at " + Work.now();
  }
}
