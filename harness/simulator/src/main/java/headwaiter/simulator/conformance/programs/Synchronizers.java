package headwaiter.simulator.conformance.programs;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Latch, barrier, phaser and exchanger that nobody else comes to. */
final class Synchronizers {
  private Synchronizers() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    StringBuilder seen = new StringBuilder();
    seen.append(new CountDownLatch(1).await(2, TimeUnit.SECONDS)).append(watch.millis());
    try {
      new CyclicBarrier(2).await(300, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | BrokenBarrierException e) {
      seen.append(" barrier ").append(watch.millis());
    }
    Phaser phaser = new Phaser(2);
    try {
      phaser.awaitAdvanceInterruptibly(phaser.arrive(), 250, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      seen.append(" phaser ").append(watch.millis());
    }
    try {
      new Exchanger<String>().exchange("mine", 350, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      seen.append(" exchanger ").append(watch.millis());
    }
    return seen.toString();
  }
}
