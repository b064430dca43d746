package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class OwnSleepMethod {
  public static CompletableFuture<String> coffee(Kitchen kitchen) {
    return sleep(100).thenCompose(nothing -> kitchen.brewCoffee());
  }

  private static CompletableFuture<Void> sleep(long millis) {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }
}
