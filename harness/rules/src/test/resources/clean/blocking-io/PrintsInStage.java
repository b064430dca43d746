package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class PrintsInStage {
  public static CompletableFuture<Void> say(Kitchen kitchen) {
    return kitchen.brewCoffee().thenAccept(System.out::println);
  }
}
