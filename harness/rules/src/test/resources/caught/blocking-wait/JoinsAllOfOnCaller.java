package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsAllOfOnCaller {
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    CompletableFuture.allOf(coffee, toast).join(); // expect: blocking-wait
    return CompletableFuture.completedFuture(List.of(coffee.join(), toast.join()));
  }
}
