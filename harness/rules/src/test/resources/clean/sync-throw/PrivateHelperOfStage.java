package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class PrivateHelperOfStage {
  public CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen.brewCoffee().thenCompose(PrivateHelperOfStage::tasted);
  }

  private static CompletableFuture<String> tasted(String coffee) {
    if (coffee.isEmpty()) {
      throw new IllegalStateException("empty cup");
    }
    return CompletableFuture.completedFuture(coffee);
  }
}
