package sample;

import given.Kitchen;
import given.Loop;
import java.util.concurrent.CompletableFuture;

public class ComposesOnLoop {
  public static CompletableFuture<String> coffee(Loop loop, Kitchen kitchen) {
    return kitchen.brewCoffee().thenApplyAsync(cup -> cup + "!", loop);
  }
}
