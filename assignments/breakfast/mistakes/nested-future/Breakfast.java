package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<List<String>> breakfast = new CompletableFuture<>();
    try {
      CompletableFuture<String> coffee = kitchen.brewCoffee();
      CompletableFuture<String> toast = kitchen.toastBread();
      coffee.thenApply(
          first -> toast.thenApply(second -> breakfast.complete(List.of(first, second))));
    } catch (RuntimeException refused) {
      breakfast.completeExceptionally(refused);
    }
    return breakfast;
  }
}
