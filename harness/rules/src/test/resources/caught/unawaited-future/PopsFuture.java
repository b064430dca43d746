package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class PopsFuture {
  public static CompletableFuture<String> prepare(Kitchen kitchen) {
    kitchen.notifyGuest("Ann"); // expect: unawaited-future
    return kitchen.brewCoffee();
  }
}
