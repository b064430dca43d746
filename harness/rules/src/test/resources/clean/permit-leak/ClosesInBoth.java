package sample;

import given.Gate;
import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class ClosesInBoth {
  public static CompletableFuture<String> coffee(Gate gate, Kitchen kitchen) {
    return gate.acquire()
        .thenCompose(
            permit ->
                kitchen
                    .brewCoffee()
                    .thenApply(
                        coffee -> {
                          permit.close();
                          return coffee;
                        })
                    .exceptionally(
                        failure -> {
                          permit.close();
                          throw new CompletionException(failure);
                        }));
  }
}
