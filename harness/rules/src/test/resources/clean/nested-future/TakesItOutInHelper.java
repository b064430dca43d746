package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class TakesItOutInHelper {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return flat(kitchen.brewCoffee().thenApply(coffee -> kitchen.toastBread()));
  }

  private static <T> CompletableFuture<T> flat(CompletableFuture<CompletableFuture<T>> nested) {
    return nested.thenCompose(Function.identity());
  }
}
