package headwaiter.simulator.detect.caught;

import java.util.concurrent.Executor;

/** Waits for a notification on the loop that comes after 3 s. */
public final class LoopWaits {
  private LoopWaits() {}

  public static void run(Executor loop) {
    Object monitor = new Object();
    loop.execute(
        () -> {
          synchronized (monitor) {
            try {
              monitor.wait(3_000); // here
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        });
  }
}
