package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class PausesWithTimer {
  public static CompletableFuture<Void> hello() {
    System.out.println("Hello");
    return CompletableFuture.runAsync(
        () -> System.out.println("World"),
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
  }
}
