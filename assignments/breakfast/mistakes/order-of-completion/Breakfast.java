package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    List<String> tray = Collections.synchronizedList(new ArrayList<>());
    try {
      CompletableFuture<Void> coffee = kitchen.brewCoffee().thenAccept(tray::add);
      CompletableFuture<Void> toast = kitchen.toastBread().thenAccept(tray::add);
      return CompletableFuture.allOf(coffee, toast).thenApply(done -> List.copyOf(tray));
    } catch (RuntimeException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }
}
