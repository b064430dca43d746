package headwaiter.simulator.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Threads that wait until nothing else can run at this instant, in the order in which they ask. */
final class Settling {
  private final Scheduler scheduler;
  private final Deque<Fiber> waiting = new ArrayDeque<>();

  Settling(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The running thread waits for it; null is no thread of the simulation. */
  void await(@Nullable Fiber fiber) {
    if (fiber == null) {
      throw new IllegalStateException("only a simulated thread can wait for the others to settle");
    }
    fiber.settled = false;
    waiting.addLast(fiber);
    while (!fiber.settled) {
      LockSupport.park();
      if (!fiber.settled) {
        scheduler.giveWay();
      }
    }
  }

  /** Lets the first one go on. */
  void release() {
    Fiber fiber = waiting.removeFirst();
    fiber.settled = true;
    LockSupport.unpark(fiber.thread);
  }
}
