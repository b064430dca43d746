package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

public class DefaultForOneFailure {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .exceptionally(
            failure -> {
              if (failure instanceof TimeoutException) {
                return "water";
              }
              throw new CompletionException(failure);
            });
  }
}
