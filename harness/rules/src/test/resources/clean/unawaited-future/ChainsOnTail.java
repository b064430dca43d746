package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ChainsOnTail {
  private final Kitchen kitchen;
  private CompletableFuture<?> tail = CompletableFuture.completedFuture(null);

  public ChainsOnTail(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public synchronized CompletableFuture<String> next() {
    CompletableFuture<String> mine =
        tail.handle((before, failure) -> null).thenCompose(nothing -> kitchen.brewCoffee());
    tail = mine;
    return mine;
  }
}
