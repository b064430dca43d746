package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class FireAndForgetWithHandler {
  public static CompletableFuture<String> prepare(Kitchen kitchen) {
    kitchen
        .notifyGuest("Ann")
        .exceptionally(
            failure -> {
              System.err.println("Ann was not told: " + failure);
              return null;
            });
    return kitchen.brewCoffee();
  }
}
