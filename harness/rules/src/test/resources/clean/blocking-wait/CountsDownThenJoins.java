package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

public class CountsDownThenJoins {
  public static <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> all) {
    var done = new CompletableFuture<Void>();
    var left = new AtomicInteger(all.size());
    if (all.isEmpty()) {
      done.complete(null);
    }
    for (CompletableFuture<T> each : all) {
      each.whenComplete(
          (value, failure) -> {
            if (failure != null) {
              done.completeExceptionally(failure);
            } else if (left.decrementAndGet() == 0) {
              done.complete(null);
            }
          });
    }
    return done.thenApply(nothing -> collect(all));
  }

  private static <T> List<T> collect(List<CompletableFuture<T>> all) {
    return all.stream().map(each -> each.join()).toList();
  }
}
