package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class CountsWhatHasCome {
  private final Semaphore served = new Semaphore(0);

  public CompletableFuture<Void> coffee(Kitchen kitchen) {
    return kitchen.brewCoffee().thenAccept(System.out::println).thenRun(served::release);
  }

  public void awaitServed(int count) throws InterruptedException {
    served.acquire(count);
  }
}
