package course.tasklifecycle.tests;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/** An executor that does nothing until it is told to. */
final class Desk implements Executor {
  private final Queue<Runnable> orders = new ArrayDeque<>();

  /** What orders have thrown at the desk. */
  final List<Throwable> thrown = new ArrayList<>();

  @Override
  public void execute(Runnable order) {
    orders.add(order);
  }

  /** Does all that was ordered, on the calling thread. */
  void work() {
    for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
      try {
        order.run();
      } catch (RuntimeException | Error failure) {
        thrown.add(failure);
      }
    }
  }
}
