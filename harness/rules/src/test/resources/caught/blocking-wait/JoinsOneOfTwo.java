package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class JoinsOneOfTwo {
  public static CompletableFuture<String> first(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    return coffee.applyToEither(
        toast, first -> first + " before " + toast.join()); // expect: blocking-wait
  }
}
