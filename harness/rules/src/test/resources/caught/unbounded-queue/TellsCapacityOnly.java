package sample;

import java.util.Deque;
import java.util.LinkedList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

public class TellsCapacityOnly<T> {
  private final Deque<T> items = new LinkedList<>(); // expect: unbounded-queue
  private final int capacity;
  private final Executor pool;

  public TellsCapacityOnly(Executor pool, int capacity) {
    this.pool = pool;
    this.capacity = capacity;
  }

  public void add(T item, Consumer<T> worker) {
    synchronized (items) {
      items.add(item);
    }
    pool.execute(() -> worker.accept(next()));
  }

  private T next() {
    synchronized (items) {
      return items.remove();
    }
  }

  @Override
  public String toString() {
    return "queue of " + capacity;
  }
}
