package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DeclaresIt {
  public static CompletableFuture<CompletableFuture<String>> order(Kitchen kitchen) {
    return kitchen.brewCoffee().thenApply(coffee -> kitchen.toastBread());
  }
}
