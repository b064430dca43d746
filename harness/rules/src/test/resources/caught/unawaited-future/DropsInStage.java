package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DropsInStage {
  public static CompletableFuture<Void> serve(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenAccept(
            coffee -> {
              kitchen.notifyGuest(coffee); // expect: unawaited-future
            });
  }
}
