package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class DropsBothCallbacks {
  public static void coffee(Kitchen kitchen) {
    CompletableFuture<String> work = kitchen.brewCoffee();
    work.thenAccept(cup -> System.out.println("drink " + cup)); // expect: unawaited-future
    work.thenRun(() -> System.out.println("pay")); // expect: unawaited-future
  }
}
