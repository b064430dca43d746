package sample;

import given.Gate;
import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ClosesWhenComplete {
  public static CompletableFuture<String> coffee(Gate gate, Kitchen kitchen) {
    return gate.acquire()
        .thenCompose(
            permit ->
                kitchen.brewCoffee().whenComplete((coffee, failure) -> permit.close()));
  }
}
