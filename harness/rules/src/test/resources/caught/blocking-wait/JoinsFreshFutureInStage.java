package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsFreshFutureInStage {
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(
            coffee -> {
              String toast = kitchen.toastBread().join(); // expect: blocking-wait
              return List.of(coffee, toast);
            });
  }
}
