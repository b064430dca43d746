package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Breakfast {

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    return coffee
        .thenCombine(toast, (c, t) -> List.of(c, t))
        .exceptionally(
            e -> {
              System.err.println("No breakfast today: " + e.getMessage());
              System.exit(1);
              return List.of();
            });
  }
}
