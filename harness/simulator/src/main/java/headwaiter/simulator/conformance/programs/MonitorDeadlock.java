package headwaiter.simulator.conformance.programs;

/** Two monitors in opposite order. */
final class MonitorDeadlock {
  private MonitorDeadlock() {}

  private static final Object LEFT = new Object();
  private static final Object RIGHT = new Object();

  static String run() throws Exception {
    Thread one = new Thread(() -> both(LEFT, RIGHT), "one");
    Thread two = new Thread(() -> both(RIGHT, LEFT), "two");
    one.start();
    two.start();
    one.join();
    return "never";
  }

  private static void both(Object first, Object second) {
    synchronized (first) {
      Watch.nap(100);
      synchronized (second) {
        throw new IllegalStateException("both");
      }
    }
  }
}
