package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class ReleasesByMethodReferenceInBoth {
  private final Semaphore stoves = new Semaphore(3);

  public CompletableFuture<Void> coffee(Kitchen kitchen) {
    if (!stoves.tryAcquire()) {
      return CompletableFuture.failedFuture(new IllegalStateException("busy"));
    }
    return kitchen
        .brewCoffee()
        .handle((coffee, failure) -> failure == null ? coffee : failure.toString())
        .thenAccept(System.out::println)
        .thenRun(stoves::release);
  }
}
