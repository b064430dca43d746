package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class EachIsLookedAtLater {
  static List<String> all(List<CompletableFuture<String>> dishes) {
    try {
      CompletableFuture.allOf(dishes.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException some) {
      // each one says for itself
    }
    return dishes.stream().map(dish -> dish.isCompletedExceptionally() ? "" : dish.join()).toList();
  }
}
