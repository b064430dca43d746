package sample;

import java.util.concurrent.atomic.AtomicInteger;

public class ComparesAndSets {
  private final AtomicInteger free = new AtomicInteger(3);

  boolean tryEnter() {
    int now;
    do {
      now = free.get();
      if (now == 0) {
        return false;
      }
    } while (!free.compareAndSet(now, now - 1));
    return true;
  }
}
