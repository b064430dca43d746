package sample;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

public class BoundedBySemaphore<T> {
  private final LinkedBlockingQueue<T> items = new LinkedBlockingQueue<>();
  private final Semaphore room;

  public BoundedBySemaphore(int capacity) {
    room = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    items.add(item);
  }

  public T take() throws InterruptedException {
    T item = items.take();
    room.release();
    return item;
  }
}
