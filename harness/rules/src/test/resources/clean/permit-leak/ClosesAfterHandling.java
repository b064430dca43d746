package sample;

import given.Gate;
import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class ClosesAfterHandling {
  public static CompletableFuture<Void> coffee(Gate gate, Kitchen kitchen) {
    return gate.acquire()
        .thenCompose(
            permit ->
                kitchen
                    .brewCoffee()
                    .handle((coffee, failure) -> failure == null ? coffee : failure.toString())
                    .thenAccept(
                        outcome -> {
                          System.out.println(outcome);
                          permit.close();
                        }));
  }
}
