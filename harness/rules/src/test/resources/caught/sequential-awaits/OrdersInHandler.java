package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class OrdersInHandler {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .handle((coffee, failure) -> kitchen.toastBread()) // expect: sequential-awaits
        .thenCompose(Function.identity());
  }
}
