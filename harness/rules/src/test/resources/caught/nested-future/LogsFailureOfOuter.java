package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class LogsFailureOfOuter {
  public static CompletableFuture<?> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(kitchen::notifyGuest) // expect: nested-future
        .whenComplete(
            (sent, failure) -> {
              if (failure != null) {
                System.err.println(failure);
              }
            })
        .orTimeout(1, TimeUnit.SECONDS);
  }
}
