package sample;

import java.util.ArrayDeque;
import java.util.Queue;

public class CountsDown<T> {
  private final Queue<T> items = new ArrayDeque<>();
  private int room;

  public CountsDown(int capacity) {
    room = capacity;
  }

  public synchronized boolean offer(T item) {
    if (room == 0) {
      return false;
    }
    room--;
    return items.add(item);
  }
}
