package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public class RefusesByThrowing {
  private final Semaphore places = new Semaphore(3);

  public CompletableFuture<Void> enter() {
    if (!places.tryAcquire()) {
      throw new RejectedExecutionException("full"); // expect: sync-throw
    }
    return CompletableFuture.runAsync(places::release);
  }
}
