package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsAllInEntryPoint {
  public static <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> all) {
    List<T> results = all.stream().map(CompletableFuture::join).toList(); // expect: blocking-wait
    return CompletableFuture.completedFuture(results);
  }
}
