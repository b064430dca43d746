package headwaiter.simulator.conformance.programs;

import java.util.concurrent.locks.LockSupport;

/** What waits in a static initialiser can be interrupted, and unparked too early. */
final class LazyInterrupt {
  private LazyInterrupt() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    Thread waiter = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              Watch.nap(100);
              LockSupport.unpark(waiter);
              Watch.nap(100);
              waiter.interrupt();
            });
    return Lazy.VALUE + " at " + watch.millis() + " " + Thread.interrupted();
  }

  private static final class Lazy {
    static final String VALUE;

    static {
      LockSupport.park();
      String seen;
      try {
        Thread.sleep(5_000);
        seen = "slept";
      } catch (InterruptedException e) {
        seen = "interrupted";
      }
      VALUE = seen;
    }
  }
}
