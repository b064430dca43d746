package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class DropsAllOf {
  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    var result = new CompletableFuture<List<String>>();
    var coffee = kitchen.brewCoffee();
    var toast = kitchen.toastBread();
    CompletableFuture.allOf(coffee, toast)
        .thenRun(() -> result.complete(List.of(coffee.join(), toast.join()))); // expect: unawaited-future
    return result;
  }
}
