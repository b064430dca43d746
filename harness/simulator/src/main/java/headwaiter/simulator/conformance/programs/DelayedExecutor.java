package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A chain of stages, each on a delayed executor. */
final class DelayedExecutor {
  private DelayedExecutor() {}

  static String run() {
    Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    return CompletableFuture.supplyAsync(() -> "a", later)
        .thenApplyAsync(s -> s + "b", later)
        .thenCompose(s -> CompletableFuture.supplyAsync(() -> s + "c", later))
        .join();
  }
}
