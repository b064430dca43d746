// Kind: this escapes from a constructor
// Shows: nothing
class Program {
  static final class Sensor {
    int limit;
    final int[] seen;
    final Thread thread;

    Sensor(int[] seen) {
      this.seen = seen;
      thread = new Thread(this::watch);
      limit = 10;
    }

    void watch() {
      seen[0] = limit;
    }
  }

  static void run() throws Exception {
    int[] seen = new int[1];
    Sensor sensor = new Sensor(seen);
    sensor.thread.start();
    sensor.thread.join();
    if (seen[0] != 10) {
      throw new AssertionError("saw " + seen[0]);
    }
  }
}
