package sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class BoundedByItself<T> {
  private final BlockingQueue<T> items;

  public BoundedByItself(int capacity) {
    items = new LinkedBlockingQueue<>(capacity);
  }

  public boolean offer(T item) {
    return items.offer(item);
  }
}
