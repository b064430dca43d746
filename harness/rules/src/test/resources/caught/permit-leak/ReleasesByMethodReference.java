package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class ReleasesByMethodReference {
  private final Semaphore stoves = new Semaphore(3);

  public CompletableFuture<Void> coffee(Kitchen kitchen) {
    if (!stoves.tryAcquire()) {
      return CompletableFuture.failedFuture(new IllegalStateException("busy"));
    }
    return kitchen
        .brewCoffee()
        .thenAccept(System.out::println)
        .thenRun(stoves::release); // expect: permit-leak
  }
}
