package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

public class GetsInHelper {
  public static CompletableFuture<String> prepare(Kitchen kitchen) {
    String coffee = value(kitchen.brewCoffee());
    return kitchen.toastBread().thenApply(toast -> toast + " and " + coffee);
  }

  private static <T> T value(Future<T> future) {
    try {
      return future.get(); // expect: blocking-wait
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
