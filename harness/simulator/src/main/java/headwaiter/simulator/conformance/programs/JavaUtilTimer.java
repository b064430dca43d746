package headwaiter.simulator.conformance.programs;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** Three ticks of a timer of the old kind. */
final class JavaUtilTimer {
  private JavaUtilTimer() {}

  static String run() throws Exception {
    Timer timer = new Timer();
    CountDownLatch thrice = new CountDownLatch(3);
    StringBuilder name = new StringBuilder();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            name.replace(0, name.length(), Thread.currentThread().getName());
            thrice.countDown();
          }
        },
        1_000,
        500);
    thrice.await();
    timer.cancel();
    return name.toString();
  }
}
