package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class JoinsAllInLoopOfEntryPoint {
  public static <T> CompletableFuture<List<T>> gather(List<CompletionStage<T>> all) {
    List<T> results = new ArrayList<>();
    for (CompletionStage<T> each : all) {
      results.add(each.toCompletableFuture().join()); // expect: blocking-wait
    }
    return CompletableFuture.completedFuture(results);
  }
}
