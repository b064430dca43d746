package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SleepsInRetryHandler {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .exceptionallyCompose(
            failure -> {
              sleep(100);
              return kitchen.brewCoffee();
            });
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis); // expect: blocking-sleep
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
