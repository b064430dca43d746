package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ComposesNested {
  public static CompletableFuture<?> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenCompose(
            coffee ->
                kitchen
                    .toastBread()
                    .thenApply(toast -> kitchen.notifyGuest(toast))); // expect: nested-future
  }
}
