package headwaiter.simulator.sim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that wait for selectors without channels, as the event loops of Netty and Vert.x do when
 * nobody talks to them. They wait for their timers and for each other: nothing of that is outside.
 */
final class Selectors {
  private final Scheduler scheduler;
  private final Map<Object, Waiting> waiting = new ConcurrentHashMap<>();

  Selectors(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * The running thread waits; at most one does for a selector.
   *
   * @param nanos how long; 0 for ever
   * @return whether it was woken, rather than interrupted or out of time
   */
  boolean await(Object selector, long nanos) {
    Waiting place = new Waiting(Thread.currentThread());
    waiting.put(selector, place);
    Future<?> timer =
        nanos == 0 ? null : scheduler.schedule(() -> LockSupport.unpark(place.thread), nanos);
    while (!place.woken
        && (timer == null || !timer.isDone())
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.park(selector);
    }
    if (timer != null) {
      timer.cancel(false);
    }
    waiting.remove(selector);
    return place.woken;
  }

  /** Any thread wakes it. */
  void wake(Object selector) {
    Waiting place = waiting.get(selector);
    if (place != null) {
      place.woken = true;
      LockSupport.unpark(place.thread);
    }
  }

  /** Where a thread waits. */
  private static final class Waiting {
    private final Thread thread;
    private volatile boolean woken;

    Waiting(Thread thread) {
      this.thread = thread;
    }
  }
}
