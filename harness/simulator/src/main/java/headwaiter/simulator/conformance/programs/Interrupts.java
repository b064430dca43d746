package headwaiter.simulator.conformance.programs;

import java.util.concurrent.LinkedBlockingQueue;

/** A sleeper, a waiter, a spinner and a taker are interrupted. */
final class Interrupts {
  private Interrupts() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    StringBuffer seen = new StringBuffer();
    Thread sleeper = new Thread(() -> interrupted(() -> Thread.sleep(5_000), "sleep", seen));
    sleeper.start();
    sleeper.join(1_000);
    seen.append(sleeper.isAlive()).append(sleeper.getState()).append(watch.millis()).append(' ');
    sleeper.interrupt();
    sleeper.join();
    seen.append(sleeper.getState()).append(watch.millis()).append(' ');
    Object monitor = new Object();
    Thread waiter =
        new Thread(
            () ->
                interrupted(
                    () -> {
                      synchronized (monitor) {
                        monitor.wait();
                      }
                    },
                    "wait",
                    seen));
    Thread taker =
        new Thread(() -> interrupted(() -> new LinkedBlockingQueue<>().take(), "take", seen));
    Thread spinner =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              seen.append("spin ");
            });
    Thread yielder =
        new Thread(
            () -> {
              while (!Thread.interrupted()) {
                Thread.yield();
              }
              seen.append("yield ");
            });
    for (Thread thread : new Thread[] {waiter, taker, spinner, yielder}) {
      thread.start();
      Thread.sleep(100);
      thread.interrupt();
      thread.join();
    }
    return seen.toString() + watch.millis();
  }

  private static void interrupted(Waiting waiting, String name, StringBuffer seen) {
    try {
      waiting.run();
    } catch (InterruptedException e) {
      seen.append(name).append(' ');
    }
  }

  private interface Waiting {
    void run() throws InterruptedException;
  }
}
