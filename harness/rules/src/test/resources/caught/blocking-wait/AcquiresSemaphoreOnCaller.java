package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class AcquiresSemaphoreOnCaller {
  private final Semaphore stoves = new Semaphore(3);

  public CompletableFuture<String> coffee(Kitchen kitchen) {
    stoves.acquireUninterruptibly(); // expect: blocking-wait
    return kitchen.brewCoffee().whenComplete((coffee, failure) -> stoves.release());
  }
}
