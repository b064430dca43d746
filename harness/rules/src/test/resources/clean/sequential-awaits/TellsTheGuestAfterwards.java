package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class TellsTheGuestAfterwards {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    return kitchen.brewCoffee().thenCompose(kitchen::notifyGuest);
  }
}
