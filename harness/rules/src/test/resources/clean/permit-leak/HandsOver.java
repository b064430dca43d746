package sample;

import java.util.Queue;
import java.util.concurrent.Semaphore;

public class HandsOver<T> {
  private final Semaphore room;
  private final Semaphore items;
  private final Queue<T> queue;

  public HandsOver(Semaphore room, Semaphore items, Queue<T> queue) {
    this.room = room;
    this.items = items;
    this.queue = queue;
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    queue.add(item);
    items.release();
  }
}
