package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class OrdersInHelperOfStage {
  private final Kitchen kitchen;

  public OrdersInHelperOfStage(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public CompletableFuture<String> breakfast() {
    return kitchen.brewCoffee().thenCompose(coffee -> toast());
  }

  private CompletableFuture<String> toast() {
    return kitchen.toastBread(); // expect: sequential-awaits
  }
}
