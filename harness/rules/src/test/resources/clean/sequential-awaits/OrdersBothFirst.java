package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class OrdersBothFirst {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    return coffee.thenCombine(toast, List::of);
  }
}
