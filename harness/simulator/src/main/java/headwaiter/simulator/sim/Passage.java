package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The passing of time, to the next timer or by a quantum. Before it passes, a cycle of waits is
 * looked for, if there can be a new one.
 */
final class Passage {
  private final Scheduler scheduler;
  private final VirtualClock clock;
  private final Timers timers = new Timers();
  private final Pollers pollers;
  private boolean newWaits;

  Passage(Scheduler scheduler) {
    this.scheduler = scheduler;
    clock = scheduler.clock;
    pollers = new Pollers(timers, clock);
  }

  /** Whether anything is due, ever. */
  boolean hasTimers() {
    return !timers.isEmpty();
  }

  /** Whether anything is due now. */
  boolean isDue() {
    return hasTimers() && timers.due() <= clock.now();
  }

  /** Whether until that moment nothing is due, and no cycle of waits has to be looked for. */
  boolean isQuietUntil(long moment) {
    return !newWaits && (timers.isEmpty() || timers.due() > moment);
  }

  Future<?> schedule(Runnable command, long nanos) {
    return timers.add(clock.after(nanos), command);
  }

  /** The same for a thread that waits; one that only polls need not be woken each time. */
  Future<?> schedule(Fiber fiber, Runnable command, long nanos) {
    return pollers.polls(fiber, nanos)
        ? pollers.add(command, nanos)
        : timers.add(clock.after(nanos), command);
  }

  /** A thread has given way, in that state. */
  void stopped(Fiber fiber, int state) {
    switch (state) {
      case Internals.BLOCKED, Internals.WAIT -> newWaits = true;
      case Internals.PARKED, Internals.PINNED ->
          newWaits |= Standoff.mayBeHeld(Internals.blocker(fiber.thread));
      default -> {}
    }
  }

  /** Goes to the next timer, which has to be there, and fires it. */
  @Nullable Ending fire() {
    long at = timers.due();
    if (at > clock.now()) {
      if (newWaits) {
        newWaits = false;
        if (!new Standoff(scheduler).inCycle().isEmpty()) {
          return Ending.DEADLOCK;
        }
      }
      if (!clock.advance(at)) {
        return Ending.VIRTUAL_TIME;
      }
    }
    Timers.Timer timer = timers.poll(scheduler.settings.strategy());
    timer.fire();
    pollers.fired(timer);
    return null;
  }

  /** Goes on by that much, but never over a timer. */
  @Nullable Ending by(long nanos) {
    long to = clock.now() + nanos;
    if (hasTimers() && timers.due() <= to) {
      return fire();
    }
    return clock.advance(to) ? null : Ending.VIRTUAL_TIME;
  }
}
