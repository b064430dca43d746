package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class CollectsInHelperAfterAllOf {
  public static <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> all) {
    CompletableFuture<Void> done =
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    return done.thenApply(nothing -> collect(all));
  }

  private static <T> List<T> collect(List<CompletableFuture<T>> all) {
    List<T> values = new ArrayList<>();
    for (CompletableFuture<T> each : all) {
      values.add(value(each));
    }
    return values;
  }

  private static <T> T value(CompletableFuture<T> future) {
    return future.join();
  }
}
