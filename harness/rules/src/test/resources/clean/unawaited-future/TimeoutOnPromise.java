package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class TimeoutOnPromise {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    coffee.orTimeout(3, TimeUnit.SECONDS);
    return coffee;
  }
}
