package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What code under test started and did not end. A worker of the common pool is nobody's, and one
 * that a library keeps is the library's; the task that it is in the middle of may be code under
 * test's.
 */
final class Leftovers {
  private final Scheduler scheduler;
  private final Predicate<String> subject;

  Leftovers(Scheduler scheduler) {
    this.scheduler = scheduler;
    this.subject = scheduler.settings.subject();
  }

  /** A line each, in the order in which the threads were started. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Fiber fiber : scheduler.live()) {
      String line = line(fiber);
      if (line != null) {
        lines.add(line);
      }
    }
    ForkJoinPool pool = scheduler.nursery.madeCommonPool();
    long delayed = pool == null ? 0 : pool.getDelayedTaskCount();
    if (delayed > 0) {
      lines.add(delayed + " delayed " + (delayed == 1 ? "task" : "tasks") + " of the common pool");
    }
    return List.copyOf(lines);
  }

  private @Nullable String line(Fiber fiber) {
    if (fiber == scheduler.nursery.main()
        || fiber == scheduler.slice.fiber()
        || fiber.exempt
        || fiber.ended()) {
      return null;
    }
    StackTraceElement at = Stacks.place(fiber, subject).orElse(null);
    if (fiber.shared) {
      String whose = fiber.role == Role.COMMON_POOL ? "the common pool" : fiber.name();
      return at == null ? null : "unfinished task of " + whose + ", at " + Stacks.place(at);
    }
    StackTraceElement started = fiber.startedAt;
    if (started == null || (fiber.foreign && at == null)) {
      return null;
    }
    return (fiber.platform == null ? "virtual thread " : "thread ")
        + fiber.name()
        + (at == null ? ", " + state(fiber) : ", at " + Stacks.place(at))
        + ", started at "
        + Stacks.place(started);
  }

  private static String state(Fiber fiber) {
    return switch (Internals.state(fiber.thread)) {
      case Internals.PARKED,
          Internals.TIMED_PARKED,
          Internals.PINNED,
          Internals.TIMED_PINNED,
          Internals.WAIT,
          Internals.TIMED_WAIT ->
          "idle";
      case Internals.BLOCKED -> "waiting for a monitor";
      default -> "runnable";
    };
  }
}
