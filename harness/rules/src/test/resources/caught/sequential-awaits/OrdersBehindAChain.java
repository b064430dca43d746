package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class OrdersBehindAChain {
  public static CompletableFuture<String> breakfast(Kitchen kitchen) {
    return kitchen
        .toastBread()
        .thenApply(String::strip)
        .orTimeout(5, TimeUnit.SECONDS)
        .thenCompose(toast -> kitchen.brewCoffee()); // expect: sequential-awaits
  }
}
