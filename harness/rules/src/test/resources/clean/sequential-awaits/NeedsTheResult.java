package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class NeedsTheResult {
  interface Baker {
    CompletableFuture<String> toastBread(String coffee);
  }

  public static CompletableFuture<String> breakfast(Kitchen kitchen, Baker baker) {
    return kitchen.brewCoffee().thenCompose(coffee -> baker.toastBread(coffee));
  }
}
