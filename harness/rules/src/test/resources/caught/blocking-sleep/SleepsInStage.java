package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SleepsInStage {
  public static CompletableFuture<String> slowCoffee(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(
            coffee -> {
              try {
                Thread.sleep(500); // expect: blocking-sleep
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return coffee;
            });
  }
}
