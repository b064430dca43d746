package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous stack. Remembers where futures, tasks and threads were made, and what each
 * thread is in the middle of, so that a place in a callback leads back to the code that attached
 * it.
 *
 * <p>A stack is walked once for each thing that is made, so this is on only in runs whose places
 * somebody will read, and only for the first {@value #MOST} things of a run.
 */
final class Origins {
  private static final int MOST = 20_000;
  private static final int MOST_HOPS = 16;

  private final Scheduler scheduler;
  private final IdentityHashMap<Object, Origin> known = new IdentityHashMap<>();
  private final List<Origin> all = new ArrayList<>();

  Origins(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** The running thread has made a future, a task or a pool. */
  void made(Object thing) {
    boolean itsFutureKnows = thing instanceof CompletableFuture.AsynchronousCompletionTask;
    if (!itsFutureKnows && all.size() < MOST) {
      Fiber fiber = scheduler.slice.fiber();
      Origin origin =
          Stacks.origin(thing, fiber == null ? null : fiber.context, scheduler.settings.subject());
      known.put(thing, origin);
      origin.number = all.size();
      all.add(origin);
    }
  }

  /** A task was made that will complete a future, once another one, if any, is complete. */
  void linked(Object task, Object future, @Nullable Object source) {
    Origin origin = known.get(future);
    if (origin != null) {
      known.put(task, origin);
      if (source == null) {
        origin.task = task;
      } else {
        origin.dependsOn(source, known.get(source));
      }
    }
  }

  /** A task was handed to a pool or a timer. */
  void handed(Object pool, Object task) {
    Origin origin = known.get(task);
    if (origin == null) {
      made(task);
      origin = known.get(task);
    }
    if (origin != null) {
      origin.pool = pool;
      origin.handedNanos = scheduler.clock.now();
    }
  }

  /** The running thread begins with a task; returns what it was in the middle of. */
  @Nullable Object begins(Object task) {
    Fiber fiber = scheduler.slice.fiber();
    if (fiber == null) {
      return null;
    }
    Origin before = fiber.context;
    Origin origin = known.get(task);
    if (origin != null && origin != before) {
      origin.begun = true;
      origin.ended = false;
      origin.runner = fiber;
      origin.code = Internals.code(task);
    }
    fiber.context = origin;
    return before;
  }

  /** It has come to the task's end. */
  void ends(Object task, @Nullable Object before, @Nullable Throwable thrown) {
    Fiber fiber = scheduler.slice.fiber();
    Origin origin = known.get(task);
    if (origin != null && origin != before) {
      origin.ended = true;
      origin.thrown = thrown == null ? origin.thrown : thrown;
    }
    if (fiber != null) {
      fiber.context = (Origin) before;
    }
  }

  /** A thread is started by another one. */
  void started(Fiber fiber, Fiber parent) {
    Object thread = fiber.platform == null ? fiber.thread : fiber.platform;
    Origin origin = Stacks.origin(thread, parent.context, scheduler.settings.subject());
    origin.begun = true;
    origin.runner = fiber;
    fiber.context = origin;
    if (all.size() < MOST) {
      all.add(origin);
    }
  }

  /** What is known of a future, a task or a pool. */
  @Nullable Origin of(@Nullable Object thing) {
    return thing == null ? null : known.get(thing);
  }

  /** A call of a service that the running thread makes. */
  Asked asked(Span span) {
    Fiber fiber = scheduler.slice.fiber();
    Origin task = fiber == null ? null : fiber.context;
    String thread = fiber == null ? "" : fiber.name();
    if (task == null) {
      return new Asked(span, thread, -1, 0, Optional.empty());
    }
    Origin pool = of(task.pool);
    return new Asked(
        span,
        thread,
        task.number,
        task.handedNanos,
        pool == null ? Optional.empty() : path(pool).stream().findFirst().map(Hop::at));
  }

  /** Everything that is known, in the order in which it was made. */
  List<Origin> all() {
    return Collections.unmodifiableList(all);
  }

  /** How a thread came to run what it runs. */
  static List<Hop> path(Fiber fiber) {
    return path(fiber.context);
  }

  /** How something came to be made, innermost first. */
  static List<Hop> path(@Nullable Origin innermost) {
    List<Hop> path = new ArrayList<>();
    Set<Origin> seen = new LinkedHashSet<>();
    for (Origin at = innermost; at != null && seen.add(at); at = next(at, seen)) {
      for (Hop hop : at.hops()) {
        if (path.size() < MOST_HOPS && (path.isEmpty() || !path.getLast().equals(hop))) {
          path.add(hop);
        }
      }
    }
    return List.copyOf(path);
  }

  private static @Nullable Origin next(Origin at, Set<Origin> seen) {
    Origin previous = at.previous();
    return previous == null || seen.contains(previous) ? at.context : previous;
  }
}
