package sample;

import java.util.concurrent.CompletableFuture;

public class SleepsOnVirtualThread {
  public static CompletableFuture<String> hello() {
    var promise = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> {
          try {
            Thread.sleep(1000);
            promise.complete("Hello");
          } catch (InterruptedException e) {
            promise.completeExceptionally(e);
          }
        });
    return promise;
  }
}
