package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

public class KeepsCapacityUnread<T> {
  private final int capacity;
  private final Queue<T> items = new ArrayDeque<>(); // expect: unbounded-queue

  public KeepsCapacityUnread(int capacity) {
    this.capacity = capacity;
  }

  public synchronized CompletableFuture<Void> put(T item) {
    items.add(item);
    return CompletableFuture.completedFuture(null);
  }
}
