package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One virtual thread a breakfast: it may wait, so it reads from top to bottom. */
public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<List<String>> breakfast = new CompletableFuture<>();
    Thread.ofVirtual().name("breakfast").start(() -> serve(kitchen, breakfast));
    return breakfast;
  }

  private static void serve(Kitchen kitchen, CompletableFuture<List<String>> breakfast) {
    try {
      CompletableFuture<String> coffee = kitchen.brewCoffee();
      CompletableFuture<String> toast = kitchen.toastBread();
      breakfast.complete(List.of(coffee.join(), toast.join()));
    } catch (CompletionException spoilt) {
      breakfast.completeExceptionally(spoilt.getCause());
    } catch (RuntimeException refusal) {
      breakfast.completeExceptionally(refusal);
    }
  }
}
