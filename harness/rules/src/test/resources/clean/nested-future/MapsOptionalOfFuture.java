package sample;

import given.Kitchen;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public class MapsOptionalOfFuture {
  public static Optional<CompletableFuture<String>> order(Optional<Kitchen> kitchen) {
    return kitchen.map(Kitchen::brewCoffee);
  }
}
