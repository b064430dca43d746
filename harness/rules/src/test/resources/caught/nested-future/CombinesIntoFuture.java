package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class CombinesIntoFuture {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenCombine( // expect: nested-future
            kitchen.toastBread(), (coffee, toast) -> kitchen.notifyGuest(coffee + toast))
        .thenRun(() -> {});
  }
}
