package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class OrdersOnOwnExecutor {
  public static CompletableFuture<Void> breakfast(Kitchen kitchen, Executor own) {
    return kitchen
        .toastBread()
        .thenComposeAsync(toast -> kitchen.brewCoffee(), own) // expect: sequential-awaits
        .thenAccept(System.out::println);
  }
}
