package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ThrowsInStage {
  public CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(
            coffee -> {
              if (coffee.isEmpty()) {
                throw new IllegalStateException("empty cup");
              }
              return coffee;
            });
  }
}
