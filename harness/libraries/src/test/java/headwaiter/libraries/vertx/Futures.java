package headwaiter.libraries.vertx;

import headwaiter.libraries.Watch;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Futures and promises, without an instance of Vertx. */
final class Futures {
  private Futures() {}

  static String run() {
    Future<Integer> both =
        Future.all(after(700, 20), after(900, 22))
            .map(all -> all.<Integer>resultAt(0) + all.<Integer>resultAt(1));
    int sum = both.toCompletionStage().toCompletableFuture().join();
    String summed = Watch.at(sum);
    String recovered =
        after(300, 1)
            .compose(i -> Future.<String>failedFuture("down"))
            .recover(e -> after(200, 2).map(i -> e.getMessage() + i))
            .eventually(() -> after(100, 3))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    String first =
        Future.any(after(5_000, 1), after(400, 2))
            .map(any -> any.succeeded(1) + "")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return summed + " " + recovered + " " + Watch.at(first);
  }

  private static Future<Integer> after(long millis, int value) {
    Promise<Integer> promise = Promise.promise();
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(() -> promise.complete(value));
    return promise.future();
  }
}
