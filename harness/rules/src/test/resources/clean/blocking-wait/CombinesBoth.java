package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class CombinesBoth {
  public static CompletableFuture<String> both(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    return coffee.thenCombine(toast, (a, b) -> coffee.join() + toast.join());
  }
}
