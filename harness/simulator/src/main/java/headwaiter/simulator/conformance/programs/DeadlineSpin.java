package headwaiter.simulator.conformance.programs;

/** Spinning until a deadline, while somebody else has a later one. */
final class DeadlineSpin {
  private DeadlineSpin() {}

  static String run() {
    Watch watch = new Watch();
    Thread other = new Thread(() -> Watch.nap(5_000));
    other.setDaemon(true);
    other.start();
    long end = System.nanoTime() + 1_000_000_000L;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return "at " + watch.millis();
  }
}
