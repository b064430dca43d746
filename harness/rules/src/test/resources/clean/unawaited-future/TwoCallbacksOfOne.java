package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class TwoCallbacksOfOne {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    var result = new CompletableFuture<String>();
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    coffee.thenAccept(result::complete);
    coffee.exceptionally(
        failure -> {
          result.completeExceptionally(failure);
          return null;
        });
    return result;
  }
}
