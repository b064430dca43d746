package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class KeepsUnusedVariable {
  public static CompletableFuture<String> prepare(Kitchen kitchen) {
    CompletableFuture<Void> told = kitchen.notifyGuest("Ann"); // expect: unawaited-future
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    return coffee;
  }
}
