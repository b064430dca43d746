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
      CompletableFuture.allOf(coffee, toast).join();
      return CompletableFuture.completedFuture(List.of(coffee.join(), toast.join()));
    } catch (CompletionException spoilt) {
      return CompletableFuture.failedFuture(spoilt.getCause());
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
