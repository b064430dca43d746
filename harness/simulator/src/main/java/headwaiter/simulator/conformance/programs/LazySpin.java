package headwaiter.simulator.conformance.programs;

/** A static initialiser spins until another thread has done its part. */
final class LazySpin {
  private LazySpin() {}

  private static volatile boolean ready;

  static String run() throws Exception {
    Watch watch = new Watch();
    Thread other =
        Thread.ofVirtual()
            .start(
                () -> {
                  Watch.nap(700);
                  ready = true;
                });
    String value = Lazy.VALUE + " at " + watch.millis();
    other.join();
    return value;
  }

  private static final class Lazy {
    static final String VALUE;

    static {
      while (!ready) {
        Thread.onSpinWait();
      }
      VALUE = "made";
    }
  }
}
