package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsInStage {
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<String> toast = kitchen.toastBread();
    return kitchen
        .brewCoffee()
        .thenApply(coffee -> List.of(coffee, toast.join())); // expect: blocking-wait
  }
}
