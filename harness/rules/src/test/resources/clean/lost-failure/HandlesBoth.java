package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class HandlesBoth {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen.brewCoffee().handle((cup, failure) -> failure == null ? cup : "water");
  }
}
