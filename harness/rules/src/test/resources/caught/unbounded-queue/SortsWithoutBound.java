package sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;

public class SortsWithoutBound<T extends Comparable<T>> {
  private final BlockingQueue<T> items;
  private final ExecutorService pool;

  public SortsWithoutBound(int capacity, ExecutorService pool) {
    this.items = new PriorityBlockingQueue<>(); // expect: unbounded-queue
    this.pool = pool;
  }

  public CompletableFuture<Boolean> offer(T item) {
    return CompletableFuture.supplyAsync(() -> items.offer(item), pool);
  }

  public T poll() {
    return items.poll();
  }
}
