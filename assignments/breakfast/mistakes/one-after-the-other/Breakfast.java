package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    try {
      // the toast is only ordered when the coffee is there
      return kitchen
          .brewCoffee()
          .thenCompose(
              coffee -> kitchen.toastBread().thenApply(toast -> List.of(coffee, toast)));
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
