package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;

/** The same, when somebody comes. */
final class Meetings {
  private Meetings() {}

  static String run() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Phaser phaser = new Phaser(2);
    Exchanger<String> exchanger = new Exchanger<>();
    StringBuilder other = new StringBuilder();
    Thread partner =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
                barrier.await();
                Thread.sleep(200);
                phaser.arriveAndAwaitAdvance();
                Thread.sleep(300);
                other.append(exchanger.exchange("theirs"));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    partner.start();
    Watch watch = new Watch();
    barrier.await();
    String seen = watch.millis() + " ";
    phaser.arriveAndAwaitAdvance();
    seen += watch.millis() + " ";
    seen += exchanger.exchange("mine") + " " + watch.millis();
    partner.join();
    return seen + " " + other;
  }
}
