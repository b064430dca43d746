package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class JoinsItselfInItsCallback {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    return coffee
        .thenApply(String::strip)
        .handle((text, failure) -> failure == null ? coffee.join() : "water");
  }
}
