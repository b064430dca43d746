package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class FieldAwaitedElsewhere {
  private final CompletableFuture<Void> told;

  public FieldAwaitedElsewhere(Kitchen kitchen) {
    told = kitchen.notifyGuest("Ann");
  }

  public void finish() {
    told.join();
  }
}
