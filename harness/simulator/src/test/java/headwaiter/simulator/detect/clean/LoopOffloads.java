package headwaiter.simulator.detect.clean;

import headwaiter.simulator.sim.Machine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Lets another thread compute for a second, on the one core that there is. */
public final class LoopOffloads {
  private LoopOffloads() {}

  public static void run(Executor loop) {
    loop.execute(
        () ->
            CompletableFuture.runAsync(() -> Machine.current().work(Duration.ofSeconds(1)))
                .thenRunAsync(() -> Machine.current().work(Duration.ofMillis(5)), loop));
  }
}
