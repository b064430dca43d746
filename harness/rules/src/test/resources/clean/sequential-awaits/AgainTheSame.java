package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class AgainTheSame {
  public static CompletableFuture<String> second(Kitchen kitchen) {
    return kitchen.brewCoffee().thenCompose(first -> kitchen.brewCoffee());
  }
}
