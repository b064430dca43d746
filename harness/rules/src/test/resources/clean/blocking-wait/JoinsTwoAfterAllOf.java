package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class JoinsTwoAfterAllOf {
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    var coffee = kitchen.brewCoffee();
    var toast = kitchen.toastBread();
    return CompletableFuture.allOf(coffee, toast)
        .thenApply(nothing -> List.of(coffee.join(), toast.join()));
  }
}
