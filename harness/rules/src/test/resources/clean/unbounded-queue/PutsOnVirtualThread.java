package sample;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

public class PutsOnVirtualThread<T> {
  private final BlockingQueue<T> items;

  public PutsOnVirtualThread(int capacity) {
    items = new ArrayBlockingQueue<>(capacity);
  }

  public CompletableFuture<Void> put(T item) {
    var there = new CompletableFuture<Void>();
    Thread.startVirtualThread(
        () -> {
          try {
            items.put(item);
            there.complete(null);
          } catch (InterruptedException stop) {
            there.completeExceptionally(stop);
          }
        });
    return there;
  }
}
