package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledFuture;
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

  /** In the order in which the threads were started; then what is due later. */
  List<Leftover> all() {
    List<Leftover> all = new ArrayList<>();
    for (Fiber fiber : scheduler.live()) {
      Leftover left = left(fiber);
      if (left != null) {
        all.add(left);
      }
    }
    timers(all);
    return List.copyOf(all);
  }

  /** Delayed tasks of the common pool: each with its line where that is remembered. */
  private void timers(List<Leftover> all) {
    ForkJoinPool pool = scheduler.nursery.madeCommonPool();
    long delayed = pool == null ? 0 : pool.getDelayedTaskCount();
    for (Origin origin : scheduler.origins.all()) {
      if (delayed > 0
          && origin.thing instanceof ForkJoinTask<?> task
          && task instanceof ScheduledFuture<?>
          && !task.isDone()
          && !origin.begun
          && origin.isPlaced()) {
        List<Hop> path = Origins.path(origin);
        String line =
            "a delayed task of the common pool, set at " + Stacks.place(path.getFirst().at());
        all.add(new Leftover(line, Leftover.Kind.TIMER, path));
        delayed--;
      }
    }
    if (delayed > 0) {
      String line =
          delayed + " delayed " + (delayed == 1 ? "task" : "tasks") + " of the common pool";
      all.add(new Leftover(line, Leftover.Kind.TIMER, List.of()));
    }
  }

  private @Nullable Leftover left(Fiber fiber) {
    if (fiber == scheduler.nursery.main()
        || fiber == scheduler.slice.fiber()
        || fiber.exempt
        || fiber.ended()) {
      return null;
    }
    StackTraceElement at = Stacks.place(fiber, subject).orElse(null);
    List<Hop> path = Origins.path(fiber);
    if (fiber.shared) {
      String whose = fiber.role == Role.COMMON_POOL ? "the common pool" : fiber.name();
      return at == null
          ? null
          : new Leftover(
              "unfinished task of " + whose + ", at " + Stacks.place(at), Leftover.Kind.TASK, path);
    }
    StackTraceElement started = fiber.startedAt;
    if (started == null || (fiber.foreign && at == null)) {
      return null;
    }
    String line =
        (fiber.platform == null ? "virtual thread " : "thread ")
            + fiber.name()
            + (at == null ? ", " + state(fiber) : ", at " + Stacks.place(at))
            + ", started at "
            + Stacks.place(started);
    if (at != null) {
      return new Leftover(line, Leftover.Kind.THREAD, path);
    }
    Origin pool = pool(fiber);
    return pool == null
        ? new Leftover(line, Leftover.Kind.IDLE, path)
        : new Leftover(line, Leftover.Kind.POOL, Origins.path(pool));
  }

  /** The pool of the code under test that a thread without work belongs to. */
  private @Nullable Origin pool(Fiber fiber) {
    if (fiber.platform == null) {
      return null;
    }
    Object code = Internals.code(fiber.platform);
    for (Object part : code == null ? List.of() : Internals.references(code)) {
      Origin origin = part instanceof ExecutorService ? scheduler.origins.of(part) : null;
      if (origin != null && origin.isPlaced()) {
        return origin;
      }
    }
    return null;
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
