package sample;

import given.Kitchen;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public class TriesWithoutWaiting {
  private final Semaphore stoves = new Semaphore(3);
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  public CompletableFuture<String> coffee(Kitchen kitchen) {
    if (stoves.tryAcquire()) {
      return kitchen.brewCoffee().whenComplete((coffee, failure) -> next());
    }
    var promise = new CompletableFuture<String>();
    waiting.add(
        () ->
            kitchen
                .brewCoffee()
                .whenComplete(
                    (coffee, failure) -> {
                      if (failure == null) {
                        promise.complete(coffee);
                      } else {
                        promise.completeExceptionally(failure);
                      }
                    }));
    return promise;
  }

  private void next() {
    stoves.release();
    Runnable task = waiting.poll();
    if (task != null) {
      task.run();
    }
  }
}
