package sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

public class TakesFromQueueInCommonPool {
  private final BlockingQueue<String> orders;

  public TakesFromQueueInCommonPool(BlockingQueue<String> orders) {
    this.orders = orders;
  }

  public CompletableFuture<String> next() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return orders.take(); // expect: blocking-wait
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
