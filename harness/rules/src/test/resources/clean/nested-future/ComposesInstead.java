package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ComposesInstead {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return kitchen.brewCoffee().thenCompose(coffee -> kitchen.toastBread());
  }
}
