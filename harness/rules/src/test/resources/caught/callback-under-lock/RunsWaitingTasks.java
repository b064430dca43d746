package sample;

import java.util.ArrayDeque;
import java.util.Deque;

public class RunsWaitingTasks {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  public synchronized void later(Runnable task) {
    waiting.add(task);
  }

  public synchronized void open() {
    while (!waiting.isEmpty()) {
      waiting.poll().run(); // expect: callback-under-lock
    }
  }
}
