package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    try {
      CompletableFuture<String> coffee = kitchen.brewCoffee().exceptionally(spoilt -> null);
      CompletableFuture<String> toast = kitchen.toastBread().exceptionally(spoilt -> null);
      return coffee.thenCombine(toast, (first, second) -> Arrays.asList(first, second));
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
