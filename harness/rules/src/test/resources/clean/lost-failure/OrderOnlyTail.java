package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class OrderOnlyTail {
  private final Kitchen kitchen;
  private CompletableFuture<String> tail = CompletableFuture.completedFuture("");

  public OrderOnlyTail(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public synchronized CompletableFuture<String> next() {
    tail = tail.exceptionally(before -> null).thenCompose(nothing -> kitchen.brewCoffee());
    return tail;
  }
}
