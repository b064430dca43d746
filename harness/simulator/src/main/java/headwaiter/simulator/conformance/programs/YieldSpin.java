package headwaiter.simulator.conformance.programs;

/** Yielding until somebody is done. */
final class YieldSpin {
  private YieldSpin() {}

  static String run() {
    Watch watch = new Watch();
    Thread other = new Thread(() -> Watch.nap(3_000));
    other.start();
    while (other.isAlive()) {
      Thread.yield();
    }
    return "at " + watch.millis();
  }
}
