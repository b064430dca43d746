package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class FailFastGather {
  public static <T> CompletableFuture<List<T>> gather(List<CompletionStage<T>> stages) {
    var result = new CompletableFuture<List<T>>();
    var all = stages.stream().map(CompletionStage::toCompletableFuture).toList();
    for (CompletableFuture<T> each : all) {
      each.whenComplete(
          (value, failure) -> {
            if (failure != null) {
              result.completeExceptionally(failure);
            }
          });
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
        .thenRun(() -> result.complete(all.stream().map(CompletableFuture::join).toList()));
    return result;
  }
}
