package sample;

import given.Kitchen;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class OrdersOnTwoThreads {
  public static CompletableFuture<List<String>> breakfast(Kitchen kitchen, Executor own) {
    var coffee = CompletableFuture.supplyAsync(() -> kitchen.brewCoffee().join(), own);
    var toast = CompletableFuture.supplyAsync(() -> kitchen.toastBread().join(), own);
    return coffee.thenCombine(toast, List::of);
  }
}
