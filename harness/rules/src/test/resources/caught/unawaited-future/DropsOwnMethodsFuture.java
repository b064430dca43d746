package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DropsOwnMethodsFuture {
  private final Kitchen kitchen;

  public DropsOwnMethodsFuture(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public CompletableFuture<String> prepare() {
    return kitchen.brewCoffee().thenApply(coffee -> serve(coffee));
  }

  private String serve(String coffee) {
    tell(coffee); // expect: unawaited-future
    return coffee;
  }

  private CompletableFuture<Void> tell(String coffee) {
    return kitchen.notifyGuest(coffee).thenRun(() -> System.out.println("told"));
  }
}
