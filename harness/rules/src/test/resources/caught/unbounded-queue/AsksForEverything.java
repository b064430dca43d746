package sample;

import java.util.concurrent.LinkedBlockingDeque;

public class AsksForEverything<T> {
  private final LinkedBlockingDeque<T> items;

  public AsksForEverything(int capacity) {
    check(capacity);
    items = new LinkedBlockingDeque<>(Integer.MAX_VALUE); // expect: unbounded-queue
  }

  private static void check(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
  }

  public void put(T item) throws InterruptedException {
    items.put(item);
  }
}
