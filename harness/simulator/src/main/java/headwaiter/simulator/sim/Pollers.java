package headwaiter.simulator.sim;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Threads that poll by parking for next to nothing, again and again, as the Disruptor does for 1 ns
 * and 100 ns.
 *
 * <p>Idea. A real machine takes tens of microseconds for such a wait; one that took the number at
 * its word would need a million steps to get through a millisecond. So from some number of tiny
 * waits in a row on, such a thread wakes up when it must have asked again anyway: right after any
 * other timer has fired, as much later as it has asked for, and in between every now and then. What
 * it waits for it sees at the same nanosecond as without this, if a timer brings that about.
 */
final class Pollers {
  private static final long TINY = 1_000;
  private static final int PATIENCE = 1_000;
  private static final long NOW_AND_THEN = 50_000;

  private final Timers timers;
  private final VirtualClock clock;

  /** Timers of those that poll, and how long they asked for. */
  private final Map<Timers.Timer, Long> waiting = new LinkedHashMap<>();

  Pollers(Timers timers, VirtualClock clock) {
    this.timers = timers;
    this.clock = clock;
  }

  /** A thread is to wait for that long; returns whether it only polls. */
  boolean polls(Fiber fiber, long nanos) {
    fiber.tinyWaits = nanos <= TINY ? fiber.tinyWaits + 1 : 0;
    return fiber.tinyWaits > PATIENCE;
  }

  /** Sets the timer of one that does. */
  Timers.Timer add(Runnable command, long nanos) {
    Timers.Timer timer = timers.add(clock.after(NOW_AND_THEN), command);
    waiting.put(timer, nanos);
    return timer;
  }

  /** A timer has fired. */
  void fired(Timers.Timer timer) {
    if (waiting.isEmpty() || waiting.remove(timer) != null) {
      return;
    }
    waiting.entrySet().removeIf(each -> !hasten(each.getKey(), each.getValue()));
  }

  private boolean hasten(Timers.Timer timer, long nanos) {
    return timers.hasten(timer, clock.after(nanos));
  }
}
