package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DropsInPrivateHelper {
  public static void breakfast(Kitchen kitchen) {
    serve(kitchen.brewCoffee());
    serve(kitchen.toastBread());
  }

  private static void serve(CompletableFuture<String> work) {
    work.thenAccept(dish -> System.out.println("here is " + dish)); // expect: unawaited-future
  }
}
