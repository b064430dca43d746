package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SuppliesFuture {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    return CompletableFuture.supplyAsync(() -> kitchen.notifyGuest("you")) // expect: nested-future
        .thenAccept(sent -> System.out.println("The guest knows."));
  }
}
