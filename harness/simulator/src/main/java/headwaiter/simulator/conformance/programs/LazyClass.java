package headwaiter.simulator.conformance.programs;

/** A static initialiser sleeps. */
final class LazyClass {
  private LazyClass() {}

  static String run() {
    Watch watch = new Watch();
    return Lazy.VALUE + " at " + watch.millis();
  }

  private static final class Lazy {
    static final String VALUE;

    static {
      Watch.nap(500);
      VALUE = "made";
    }
  }
}
