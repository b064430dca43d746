package headwaiter.simulator.detect.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A thread starts a task of a pool, that sets a timer, that puts a task on the loop. */
public final class NestedCallbackSleeps {
  private NestedCallbackSleeps() {}

  public static void run(Executor loop) {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Thread.ofVirtual().start(() -> pool.execute(() -> later(loop))); // thread, pool
  }

  private static void later(Executor loop) {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, loop)
        .execute(NestedCallbackSleeps::slow); // timer
  }

  private static void slow() {
    try {
      Thread.sleep(1_000); // here
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
