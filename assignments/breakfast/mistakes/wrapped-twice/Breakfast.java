package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    try {
      CompletableFuture<String> coffee = kitchen.brewCoffee();
      CompletableFuture<String> toast = kitchen.toastBread();
      return coffee
          .thenCombine(toast, (first, second) -> List.of(first, second))
          .exceptionally(
              spoilt -> {
                throw new CompletionException(spoilt);
              });
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
