package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class HelperLooksAway {
  public static void breakfast(Kitchen kitchen) {
    done(kitchen.brewCoffee().thenApply(kitchen::notifyGuest)); // expect: nested-future
  }

  private static void done(CompletableFuture<?> stage) {
    stage.join();
  }
}
