package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public class SleepsInCommonPool {
  public static CompletableFuture<Void> pause() {
    return CompletableFuture.runAsync(
        () -> {
          try {
            TimeUnit.SECONDS.sleep(1); // expect: blocking-sleep
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
