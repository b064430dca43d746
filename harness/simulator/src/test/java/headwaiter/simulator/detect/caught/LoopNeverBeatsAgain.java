package headwaiter.simulator.detect.caught;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Computes on the loop until after the end. */
public final class LoopNeverBeatsAgain {
  private LoopNeverBeatsAgain() {}

  public static void run(Executor loop) {
    loop.execute(
        () -> {
          while (true) {
            Machine.current().work(Duration.ofMillis(10)); // here
          }
        });
  }
}
