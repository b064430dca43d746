package course.clinic;

import course.clinic.given.Oven;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class Cook {
  private Cook() {}

  public static CompletableFuture<List<String>> bakeAll(List<String> dishes, Oven oven) {

    List<CompletableFuture<String>> baking =
        dishes.stream().map(dish -> CompletableFuture.supplyAsync(() -> bake(dish, oven))).toList();

    return CompletableFuture.allOf(baking.toArray(CompletableFuture[]::new))
        .thenApply(baked -> baking.stream().map(CompletableFuture::resultNow).toList());
  }

  private static String putIn(String dish, Oven oven) throws InterruptedException {
    return oven.bake(dish);
  }

  private static String bake(String dish, Oven oven) {
    try {
      return putIn(dish, oven);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
