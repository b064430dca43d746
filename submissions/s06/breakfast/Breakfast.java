package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs on a virtual thread, which may wait. */
public class Breakfast {

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<List<String>> tray = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            var coffee = kitchen.brewCoffee();
            var toast = kitchen.toastBread();
            tray.complete(List.of(coffee.get(), toast.get()));
          } catch (ExecutionException e) {
            tray.completeExceptionally(e.getCause());
          } catch (Exception e) {
            tray.completeExceptionally(e);
          }
        });
    return tray;
  }
}
