package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Breakfast {

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    try {
      CompletableFuture<String> toast = kitchen.toastBread();
      return kitchen.brewCoffee().thenApply(coffee -> List.of(coffee, toast.join()));
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
