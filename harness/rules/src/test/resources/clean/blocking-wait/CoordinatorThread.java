package sample;

import given.Kitchen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

public class CoordinatorThread {
  private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
  private final Semaphore stoves = new Semaphore(2);

  public CompletableFuture<List<String>> serve(Kitchen kitchen, int guests) {
    var result = new CompletableFuture<List<String>>();
    var worker = new Thread(() -> work(kitchen, guests, result), "waiter");
    worker.setDaemon(true);
    worker.start();
    return result;
  }

  private void work(Kitchen kitchen, int guests, CompletableFuture<List<String>> result) {
    try {
      List<String> served = new ArrayList<>();
      var latch = new CountDownLatch(guests);
      for (int i = 0; i < guests; i++) {
        stoves.acquire();
        kitchen
            .brewCoffee()
            .whenComplete(
                (coffee, failure) -> {
                  stoves.release();
                  orders.add(String.valueOf(coffee));
                  latch.countDown();
                });
      }
      latch.await();
      while (served.size() < guests) {
        served.add(orders.take());
      }
      result.complete(served);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    }
  }
}
