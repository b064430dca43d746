package headwaiter.simulator.detect.clean;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Computes for 100 ms at a time, and lets the heart beat in between. */
public final class LoopComputesBriefly {
  private LoopComputesBriefly() {}

  public static void run(Executor loop) {
    piece(loop, 5);
  }

  private static void piece(Executor loop, int left) {
    loop.execute(
        () -> {
          Machine.current().work(Duration.ofMillis(100));
          if (left > 1) {
            piece(loop, left - 1);
          }
        });
  }
}
