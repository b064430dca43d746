package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<String> coffee =
        CompletableFuture.supplyAsync(() -> kitchen.brewCoffee()).thenCompose(dish -> dish);
    CompletableFuture<String> toast =
        CompletableFuture.supplyAsync(() -> kitchen.toastBread().join());
    return coffee.thenCombine(toast, List::of);
  }
}
