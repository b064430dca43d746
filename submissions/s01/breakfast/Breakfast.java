package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    var coffee = started(kitchen::brewCoffee);
    var toast = started(kitchen::toastBread);
    return CompletableFuture.allOf(coffee, toast)
        .thenApply(bothThere -> List.of(coffee.resultNow(), toast.resultNow()));
  }

  // the kitchen may throw instead of giving a future; callers should not have to know
  private static CompletableFuture<String> started(Callable<CompletableFuture<String>> order) {
    try {
      return order.call();
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
