package sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class ForgetsCapacity<T> {
  private final BlockingQueue<T> items = new LinkedBlockingQueue<>(); // expect: unbounded-queue

  public ForgetsCapacity(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
  }

  public boolean offer(T item) {
    return items.offer(item);
  }
}
