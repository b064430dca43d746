package sample;

import java.util.ArrayDeque;
import java.util.Queue;

public class TakesUnderLockRunsOutside {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int calls;

  public synchronized void count() {
    calls++;
  }

  public void drain() {
    while (true) {
      Runnable next;
      synchronized (waiting) {
        next = waiting.poll();
      }
      if (next == null) {
        return;
      }
      next.run();
      count();
    }
  }
}
