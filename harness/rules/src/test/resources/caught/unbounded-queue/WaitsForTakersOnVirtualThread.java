package sample;

import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Consumer;

public class WaitsForTakersOnVirtualThread<T> {
  private final LinkedTransferQueue<T> items;

  public WaitsForTakersOnVirtualThread(int capacity, Consumer<T> worker) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity");
    }
    items = new LinkedTransferQueue<>(); // expect: unbounded-queue
    Thread.startVirtualThread(
        () -> {
          try {
            while (true) {
              worker.accept(items.take());
            }
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public void put(T item) {
    items.put(item);
  }
}
