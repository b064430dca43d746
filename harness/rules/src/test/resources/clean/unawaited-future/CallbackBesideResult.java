package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class CallbackBesideResult {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    CompletableFuture<String> work = kitchen.brewCoffee();
    work.thenAccept(cup -> System.out.println("drink " + cup));
    work.thenRun(() -> System.out.println("pay"));
    return work;
  }

  public static void announce(CompletableFuture<String> work) {
    work.thenAccept(cup -> System.out.println("drink " + cup));
  }
}
