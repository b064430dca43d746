package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Sleeps on a worker of the common pool. */
public final class CommonPoolSleeps {
  private CommonPoolSleeps() {}

  public static void run(Executor loop) {
    CompletableFuture.runAsync(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(1); // here
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .join();
  }
}
