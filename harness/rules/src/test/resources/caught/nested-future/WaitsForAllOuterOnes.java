package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class WaitsForAllOuterOnes {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    var coffee = kitchen.brewCoffee().thenApply(kitchen::notifyGuest); // expect: nested-future
    var toast = kitchen.toastBread().thenApply(kitchen::notifyGuest); // expect: nested-future
    return CompletableFuture.allOf(coffee, toast);
  }
}
