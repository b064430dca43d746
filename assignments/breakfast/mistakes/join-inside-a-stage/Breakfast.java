package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    try {
      CompletableFuture<String> coffee = kitchen.brewCoffee();
      CompletableFuture<String> toast = kitchen.toastBread();
      return coffee.thenApply(first -> List.of(first, toast.join()));
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
