package sample;

import given.Gate;
import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ClosesOnSuccess {
  public static CompletableFuture<String> coffee(Gate gate, Kitchen kitchen) {
    return gate.acquire()
        .thenCompose(
            permit ->
                kitchen
                    .brewCoffee()
                    .thenApply(
                        coffee -> {
                          permit.close(); // expect: permit-leak
                          return coffee;
                        }));
  }
}
