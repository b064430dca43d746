package course.workqueue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

public class AsyncQueue<T> {
  private final int capacity;
  private final Deque<T> items = new ArrayDeque<>();
  private final Deque<CompletableFuture<T>> takers = new ArrayDeque<>();
  private CompletableFuture<Void> allDone = CompletableFuture.completedFuture(null);
  private int unfinished = 0;

  public AsyncQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity");
    }
    this.capacity = capacity;
  }

  public CompletableFuture<Void> put(T item) {
    while (!offer(item)) {
      Thread.onSpinWait(); // full, try again until there is room
    }
    return CompletableFuture.completedFuture(null);
  }

  public synchronized boolean offer(T item) {
    while (!takers.isEmpty()) {
      if (takers.removeFirst().complete(item)) {
        count();
        return true;
      }
    }
    if (items.size() == capacity) {
      return false;
    }
    items.addLast(item);
    count();
    return true;
  }

  private void count() {
    if (unfinished == 0) {
      allDone = new CompletableFuture<>();
    }
    unfinished++;
  }

  public synchronized CompletableFuture<T> take() {
    if (!items.isEmpty()) {
      return CompletableFuture.completedFuture(items.removeFirst());
    }
    CompletableFuture<T> taker = new CompletableFuture<>();
    takers.addLast(taker);
    return taker;
  }

  public synchronized Optional<T> poll() {
    return Optional.ofNullable(items.pollFirst());
  }

  public synchronized void taskDone() {
    if (unfinished == 0) {
      throw new IllegalStateException();
    }
    unfinished--;
    if (unfinished == 0) {
      allDone.complete(null);
    }
  }

  public synchronized CompletableFuture<Void> join() {
    return allDone.copy();
  }

  public synchronized int size() {
    return items.size();
  }
}
