package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class AcceptsWithoutLooking {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(coffee -> kitchen.notifyGuest(coffee)) // expect: nested-future
        .thenRun(() -> System.out.println("The guest knows."));
  }
}
