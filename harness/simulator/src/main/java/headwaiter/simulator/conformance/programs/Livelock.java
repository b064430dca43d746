package headwaiter.simulator.conformance.programs;

/** An endless loop. */
final class Livelock {
  private Livelock() {}

  private static long rounds;

  static String run() {
    while (rounds >= 0) {
      rounds++;
    }
    return "never";
  }
}
