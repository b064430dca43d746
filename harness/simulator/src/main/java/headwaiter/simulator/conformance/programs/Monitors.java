package headwaiter.simulator.conformance.programs;

/** Waiting, notifying, and five threads at one monitor. */
final class Monitors {
  private Monitors() {}

  private static final Object MONITOR = new Object();
  private static boolean ready;

  static String run() throws Exception {
    Watch watch = new Watch();
    synchronized (MONITOR) {
      MONITOR.wait(750);
    }
    String seen = "" + watch.millis();
    Thread notifier =
        new Thread(
            () -> {
              Watch.nap(400);
              synchronized (MONITOR) {
                ready = true;
                MONITOR.notifyAll();
                Watch.nap(200);
              }
            });
    notifier.start();
    synchronized (MONITOR) {
      while (!ready) {
        MONITOR.wait(10_000);
      }
    }
    seen += " " + watch.millis();
    Thread[] crowd = new Thread[5];
    for (int i = 0; i < crowd.length; i++) {
      crowd[i] =
          new Thread(
              () -> {
                synchronized (MONITOR) {
                  Watch.nap(100);
                }
              });
      crowd[i].start();
    }
    for (Thread thread : crowd) {
      thread.join();
    }
    return seen + " " + watch.millis();
  }
}
