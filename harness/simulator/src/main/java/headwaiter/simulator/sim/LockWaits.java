package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.simulator.detect.Blame;
import headwaiter.simulator.detect.Locks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits of the loop for a lock. One over which no virtual time passes is none: then its holder
 * neither waited nor computed.
 */
final class LockWaits {
  private final Scheduler scheduler;
  private final List<Wait> waits = new ArrayList<>();

  LockWaits(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** A thread has given way, in that state. */
  void stopped(Fiber fiber, int state) {
    boolean lock = state == Internals.BLOCKED || Locks.isLock(Internals.blocker(fiber.thread));
    if (fiber.role == Role.LOOP && lock && state != Internals.TERMINATED) {
      List<StackTraceElement> stack = Stacks.of(fiber);
      Optional<Blame> blame = Blame.of(stack, scheduler.settings.subject());
      fiber.lockWait = blame.map(b -> wait(fiber, b, stack)).orElse(null);
    }
  }

  /** A thread goes on. */
  void resumes(Fiber fiber) {
    Wait wait = fiber.lockWait;
    if (wait != null) {
      fiber.lockWait = null;
      long lasted = scheduler.clock.now() - wait.fromNanos();
      if (lasted > 0) {
        waits.add(wait.lasting(lasted));
      }
    }
  }

  /** Those of the run; at its end, those that never ended included unless they are a deadlock. */
  List<Wait> waits(Ending ending) {
    List<Wait> all = new ArrayList<>(waits);
    if (ending != Ending.DEADLOCK) {
      for (Fiber fiber : scheduler.live()) {
        if (fiber.lockWait != null) {
          all.add(fiber.lockWait);
        }
      }
    }
    return all;
  }

  private Wait wait(Fiber fiber, Blame blame, List<StackTraceElement> stack) {
    return new Wait(
        Role.LOOP,
        fiber.name(),
        Wait.Kind.LOCK,
        blame.call(),
        blame.at(),
        stack,
        Origins.path(fiber),
        new Standoff(scheduler)
            .holderOf(fiber)
            .map(holder -> new Wait.Holder(holder.name(), Stacks.of(holder))),
        scheduler.clock.now(),
        -1);
  }
}
