package headwaiter.simulator.detect.caught;

import java.util.concurrent.Executor;

/** Sleeps on the loop for 2 s. */
public final class LoopSleeps {
  private LoopSleeps() {}

  public static void run(Executor loop) {
    loop.execute(
        () -> {
          try {
            Thread.sleep(2_000); // here
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
