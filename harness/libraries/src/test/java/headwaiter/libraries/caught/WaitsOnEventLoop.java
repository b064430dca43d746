package headwaiter.libraries.caught;

import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Joins a future on an event loop of Vert.x. */
final class WaitsOnEventLoop {
  private WaitsOnEventLoop() {}

  static String run() {
    Vertx vertx = Vertx.vertx();
    CompletableFuture<String> answer = new CompletableFuture<>();
    vertx.setTimer(
        10,
        id -> {
          CompletableFuture<String> late = new CompletableFuture<>();
          answer.complete(late.completeOnTimeout("late", 3, TimeUnit.SECONDS).join());
        });
    String said = answer.join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    return said;
  }
}
