package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class PermitInWhenComplete {
  public static CompletableFuture<String> coffee(Kitchen kitchen, Semaphore stoves) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    coffee.whenComplete((cup, failure) -> stoves.release());
    return coffee;
  }
}
