package sample;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public class LockFreeWithoutBound<T> {
  private final Queue<T> items = new ConcurrentLinkedQueue<>(); // expect: unbounded-queue

  public LockFreeWithoutBound(int capacity) {}

  public boolean offer(T item) {
    return items.offer(item);
  }

  public Optional<T> poll() {
    return Optional.ofNullable(items.poll());
  }
}
