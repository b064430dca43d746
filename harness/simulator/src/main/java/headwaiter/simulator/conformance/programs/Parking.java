package headwaiter.simulator.conformance.programs;

import java.util.concurrent.locks.LockSupport;

/** Parking by a duration, until an instant, and until unparked. */
final class Parking {
  private Parking() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    LockSupport.parkNanos(1_000_000_000L);
    LockSupport.parkUntil(System.currentTimeMillis() + 500);
    String seen = watch.millis() + " ";
    Thread main = Thread.currentThread();
    Thread other =
        new Thread(
            () -> {
              Watch.nap(250);
              LockSupport.unpark(main);
            });
    other.start();
    LockSupport.park();
    other.join();
    return seen + watch.millis();
  }
}
