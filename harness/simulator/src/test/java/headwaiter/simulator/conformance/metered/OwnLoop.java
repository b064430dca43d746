package headwaiter.simulator.conformance.metered;

/** Ten million jumps backwards, and less than a tick on top. */
final class OwnLoop {
  private OwnLoop() {}

  static String run() {
    long hash = 1;
    for (int i = 0; i < 10_000_000; i++) {
      hash = hash * 31 + i;
    }
    long computed = Work.now();
    for (int i = 0; i < 99_000; i++) {
      hash = hash * 31 + i;
    }
    return computed + " " + Work.now() + (hash == 0 ? "!" : "");
  }
}
