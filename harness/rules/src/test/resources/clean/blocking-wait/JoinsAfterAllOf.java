package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsAfterAllOf {
  public static <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> all) {
    return CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
        .thenApply(nothing -> all.stream().map(CompletableFuture::join).toList());
  }
}
