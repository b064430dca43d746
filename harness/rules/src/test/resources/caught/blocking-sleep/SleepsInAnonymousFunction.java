package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class SleepsInAnonymousFunction {
  public static CompletableFuture<Integer> length(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApplyAsync(
            new Function<String, Integer>() {
              @Override
              public Integer apply(String coffee) {
                try {
                  Thread.sleep(1); // expect: blocking-sleep
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return coffee.length();
              }
            });
  }
}
