package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class KeepsInUnreadField {
  private CompletableFuture<Void> told;

  public void greet(Kitchen kitchen) {
    told = kitchen.notifyGuest("Ann"); // expect: unawaited-future
  }
}
