package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class RunsRunnable {
  public static CompletableFuture<Void> run(Kitchen kitchen, Runnable work) {
    return kitchen.brewCoffee().thenAccept(coffee -> work.run());
  }
}
