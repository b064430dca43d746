package headwaiter.simulator.conformance.programs;

/** Spinning on a flag that is set after a second. */
final class FlagSpin {
  private FlagSpin() {}

  private static volatile boolean stop;

  static String run() {
    Watch watch = new Watch();
    new Thread(
            () -> {
              Watch.nap(1_000);
              stop = true;
            })
        .start();
    int rounds = 0;
    while (!stop) {
      rounds++;
    }
    return rounds > 0 ? "at " + watch.millis() : "did not spin";
  }
}
