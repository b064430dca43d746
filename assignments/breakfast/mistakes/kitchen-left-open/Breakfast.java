package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

public final class Breakfast {
  private Breakfast() {}

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    ExecutorService waiters = Executors.newFixedThreadPool(2);
    CompletableFuture<String> coffee =
        CompletableFuture.supplyAsync(kitchen::brewCoffee, waiters)
            .thenCompose(Function.identity());
    CompletableFuture<String> toast =
        CompletableFuture.supplyAsync(kitchen::toastBread, waiters)
            .thenCompose(Function.identity());
    return coffee.thenCombine(toast, List::of);
  }
}
