package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SuppliesAndFlattens {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return CompletableFuture.supplyAsync(kitchen::brewCoffee).thenCompose(coffee -> coffee);
  }
}
