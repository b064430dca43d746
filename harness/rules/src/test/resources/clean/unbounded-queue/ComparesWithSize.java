package sample;

import java.util.ArrayDeque;
import java.util.Queue;

public class ComparesWithSize<T> {
  private final int capacity;
  private final Queue<T> items = new ArrayDeque<>();

  public ComparesWithSize(int capacity) {
    this.capacity = capacity;
  }

  public synchronized boolean offer(T item) {
    return items.size() < capacity && items.add(item);
  }
}
