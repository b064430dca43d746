package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class MapsInsteadOfComposing {
  public static CompletableFuture<?> breakfast(Kitchen kitchen) {
    return kitchen.brewCoffee().thenApply(coffee -> kitchen.toastBread()); // expect: nested-future
  }
}
