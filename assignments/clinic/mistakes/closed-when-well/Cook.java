package course.clinic;

import course.clinic.given.Oven;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Cook {
  private Cook() {}

  /** A pool of virtual threads, which is shut down behind the last dish. */
  public static CompletableFuture<List<String>> bakeAll(List<String> dishes, Oven oven) {
    ExecutorService kitchen = Executors.newVirtualThreadPerTaskExecutor();
    List<CompletableFuture<String>> baking =
        dishes.stream()
            .map(dish -> CompletableFuture.supplyAsync(() -> bake(dish, oven), kitchen))
            .toList();
    kitchen.shutdown();
    return CompletableFuture.allOf(baking.toArray(CompletableFuture[]::new))
        .thenApply(baked -> baking.stream().map(CompletableFuture::resultNow).toList());
  }

  private static String bake(String dish, Oven oven) {
    try {
      return oven.bake(dish);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
