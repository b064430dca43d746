package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class WaitsForTheEndOnly {
  public static CompletableFuture<Void> end(Kitchen kitchen) {
    return kitchen.notifyGuest("bye").handle((sent, failure) -> null);
  }
}
