package headwaiter.simulator.detect.caught;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Computes for 150 ms on the loop, most of it at one line. */
public final class LoopComputes {
  private LoopComputes() {}

  public static void run(Executor loop) {
    loop.execute(
        () -> {
          Machine.current().work(Duration.ofMillis(30));
          for (int i = 0; i < 12; i++) {
            Machine.current().work(Duration.ofMillis(10)); // here
          }
        });
  }
}
