package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class ReleasesOnSuccess {
  private final Semaphore stoves = new Semaphore(3);

  public CompletableFuture<Void> coffee(Kitchen kitchen) {
    if (!stoves.tryAcquire()) {
      return CompletableFuture.failedFuture(new IllegalStateException("busy"));
    }
    return kitchen
        .brewCoffee()
        .thenAccept(
            coffee -> {
              System.out.println(coffee);
              stoves.release(); // expect: permit-leak
            });
  }
}
