package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class NameThatContainsGiven {
  public static CompletableFuture<String> order(Kitchen kitchen) {
    return new OpenKitchen(kitchen).coffee();
  }
}

record OpenKitchen(Kitchen kitchen) {
  CompletableFuture<String> coffee() {
    return kitchen.brewCoffee();
  }
}
