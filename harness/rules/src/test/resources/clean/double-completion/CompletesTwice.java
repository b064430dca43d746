package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

public class CompletesTwice {
  public static CompletableFuture<String> anything(Kitchen kitchen) {
    var first = new CompletableFuture<String>();
    BiConsumer<String, Throwable> tell =
        (dish, failure) -> {
          if (failure == null) {
            first.complete(dish);
          } else {
            first.completeExceptionally(failure);
          }
        };
    kitchen.brewCoffee().whenComplete(tell);
    kitchen.toastBread().whenComplete(tell);
    return first;
  }
}
