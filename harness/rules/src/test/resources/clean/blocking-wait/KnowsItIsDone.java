package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What a completion service gives out is done; so is what a helper was asked about. */
public class KnowsItIsDone {
  public static CompletableFuture<String> first(CompletionService<String> service) {
    try {
      Future<String> done = service.poll();
      return CompletableFuture.completedFuture(done == null ? "" : done.get());
    } catch (InterruptedException | ExecutionException failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  public static CompletableFuture<Integer> length(CompletableFuture<String> text) {
    return isCompleted(text)
        ? CompletableFuture.completedFuture(text.join().length())
        : text.thenApply(String::length);
  }

  private static boolean isCompleted(CompletableFuture<?> future) {
    return future.isDone() && !future.isCompletedExceptionally();
  }
}
