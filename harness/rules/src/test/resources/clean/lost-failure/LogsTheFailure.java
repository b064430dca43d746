package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class LogsTheFailure {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .exceptionally(
            failure -> {
              System.err.println(failure);
              return "water";
            });
  }
}
