package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Retrying with a delay that doubles. */
final class Retries {
  private Retries() {}

  private static int calls;

  static String run() {
    return retry(Retries::call, 5, 1).join();
  }

  private static CompletableFuture<String> call() {
    return calls++ < 3
        ? CompletableFuture.failedFuture(new IllegalStateException("no"))
        : CompletableFuture.completedFuture("ok after " + calls);
  }

  private static <T> CompletableFuture<T> retry(
      Supplier<CompletableFuture<T>> call, int left, long delay) {
    return call.get()
        .exceptionallyCompose(
            e ->
                left == 0
                    ? CompletableFuture.failedFuture(e)
                    : CompletableFuture.supplyAsync(
                            () -> delay, CompletableFuture.delayedExecutor(delay, TimeUnit.SECONDS))
                        .thenCompose(d -> retry(call, left - 1, d * 2)));
  }
}
