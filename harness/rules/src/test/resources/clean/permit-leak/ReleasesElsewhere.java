package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;

public class ReleasesElsewhere<T> {
  private final Semaphore room = new Semaphore(8);
  private final Semaphore items = new Semaphore(0);
  private final Queue<T> queue = new ArrayDeque<>();

  public void put(T item) throws InterruptedException {
    room.acquire();
    synchronized (queue) {
      queue.add(item);
    }
    items.release();
  }

  public T take() throws InterruptedException {
    items.acquire();
    T item;
    synchronized (queue) {
      item = queue.remove();
    }
    room.release();
    return item;
  }
}
