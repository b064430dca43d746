package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class CallerKeepsIt {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    CompletableFuture<String> toast = kitchen.toastBread();
    announce(coffee);
    announce(toast);
    return CompletableFuture.allOf(coffee, toast);
  }

  private static void announce(CompletableFuture<String> work) {
    work.thenAccept(dish -> System.out.println("here is " + dish));
  }
}
