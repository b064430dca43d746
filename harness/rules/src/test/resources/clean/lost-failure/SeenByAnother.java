package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

public class SeenByAnother {
  public static CompletableFuture<String> coffee(Kitchen kitchen, Consumer<Throwable> log) {
    CompletableFuture<String> coffee = kitchen.brewCoffee();
    coffee.whenComplete((cup, failure) -> log.accept(failure));
    return coffee.exceptionally(failure -> "water");
  }
}
