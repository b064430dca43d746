package headwaiter.simulator.conformance.programs;

import java.util.concurrent.CompletableFuture;

/** A future that nobody completes. */
final class NeverCompleted {
  private NeverCompleted() {}

  static String run() {
    CompletableFuture<String> future = new CompletableFuture<>();
    return future.thenApply(String::trim).join();
  }
}
