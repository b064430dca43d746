package headwaiter.simulator.detect.caught;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Puts pieces of 30 ms on the loop, all at once: whoever comes next waits for all of them. */
public final class LoopComputesInPieces {
  private LoopComputesInPieces() {}

  public static void run(Executor loop) {
    loop.execute(
        () -> {
          for (int i = 0; i < 4; i++) {
            loop.execute(() -> Machine.current().work(Duration.ofMillis(30))); // here
          }
        });
  }
}
