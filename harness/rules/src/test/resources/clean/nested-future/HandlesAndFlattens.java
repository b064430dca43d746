package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class HandlesAndFlattens {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .handle(
            (coffee, failure) ->
                failure == null
                    ? CompletableFuture.completedFuture(coffee)
                    : kitchen.toastBread())
        .thenCompose(Function.identity());
  }
}
