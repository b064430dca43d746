package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Orders both dishes first, and only then says what happens when both are there. */
public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<String> coffee = order(kitchen::brewCoffee);
    CompletableFuture<String> toast = order(kitchen::toastBread);
    return coffee.thenCombine(toast, List::of);
  }

  /** A kitchen that refuses an order has spoilt the dish: the caller looks in one place only. */
  private static CompletableFuture<String> order(Supplier<CompletableFuture<String>> dish) {
    try {
      return dish.get();
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }
}
