package sample;

import given.Kitchen;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

public class SleepsInHelperOfStage {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return kitchen.brewCoffee().thenApply(SleepsInHelperOfStage::cool);
  }

  private static String cool(String coffee) {
    pause(Duration.ofSeconds(2));
    return coffee;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time); // expect: blocking-sleep
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
