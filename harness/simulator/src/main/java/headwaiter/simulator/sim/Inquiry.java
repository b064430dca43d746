package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What threads wait for that nothing will complete any more, and who should have done it. Rests on
 * what {@link Origins} remember: without them nothing is known here.
 *
 * <p>Whoever was to complete a future had it in hand: a task whose function captured it, or an
 * object that it belongs to. Nothing that merely could have reached it by a longer way is accused.
 */
final class Inquiry {
  private static final int DEEPEST = 3;
  private static final int MOST_SUSPECTS = 5;

  private final Origins origins;
  private final Predicate<String> subject;

  Inquiry(Scheduler scheduler) {
    origins = scheduler.origins;
    subject = scheduler.settings.subject();
  }

  /** What a thread waits for, if that is a future or a task. */
  Optional<Awaited> awaited(Fiber fiber) {
    return future(fiber)
        .map(this::root)
        .map(root -> new Awaited(Origins.path(origins.of(root)), suspects(root)))
        .filter(awaited -> !awaited.made().isEmpty() || !awaited.suspects().isEmpty());
  }

  /**
   * The pools whose every thread waits, without a limit, for something that is queued on that very
   * pool, in words, by thread.
   */
  Map<Fiber, String> starved(List<Fiber> live) {
    IdentityHashMap<Object, List<Fiber>> waiting = new IdentityHashMap<>();
    for (Fiber fiber : live) {
      Object pool = poolThatRuns(fiber);
      if (pool != null && Internals.state(fiber.thread) == Internals.PARKED) {
        Optional<Origin> awaits = future(fiber).map(this::root).map(origins::of);
        if (awaits.filter(o -> !o.begun && o.pool == pool).isPresent()) {
          waiting.computeIfAbsent(pool, any -> new ArrayList<>()).add(fiber);
        }
      }
    }
    Map<Fiber, String> starved = new HashMap<>();
    waiting.forEach(
        (pool, fibers) -> {
          if (fibers.size() == Internals.poolSize(pool)) {
            fibers.forEach(fiber -> starved.put(fiber, words(pool)));
          }
        });
    return starved;
  }

  private String words(Object pool) {
    int size = Internals.poolSize(pool);
    List<Hop> made = Origins.path(origins.of(pool));
    return (size == 1 ? "a pool of one thread" : "a pool of " + size + " threads")
        + (made.isEmpty()
            ? ""
            : ", made at "
                + made.getFirst().at().getFileName()
                + ":"
                + made.getFirst().at().getLineNumber());
  }

  /** The pool of whose tasks a thread is in the middle. */
  private @Nullable Object poolThatRuns(Fiber fiber) {
    for (Origin origin : origins.all()) {
      if (origin.runner == fiber && !origin.isOver() && origin.pool != null) {
        return origin.pool;
      }
    }
    return null;
  }

  /** The future or task that a thread is parked for. */
  private static Optional<Object> future(Fiber fiber) {
    Object blocker = Internals.blocker(fiber.thread);
    if (blocker instanceof CompletableFuture.AsynchronousCompletionTask) {
      return Optional.ofNullable(fiber.awaiting); // what completes it wakes this thread up
    }
    return blocker instanceof Future<?> ? Optional.of(blocker) : Optional.empty();
  }

  /** The future at the beginning of the chain: the one that holds up all that depend on it. */
  private Object root(Object future) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Object at = future;
    for (Object next = at; next != null && seen.add(next); next = pending(next)) {
      at = next;
    }
    return at;
  }

  private @Nullable Object pending(Object future) {
    Origin origin = origins.of(future);
    if (origin == null) {
      return null;
    }
    List<Object> sources = origin.sources();
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (!Internals.isDone(sources.get(i))) {
        return sources.get(i);
      }
    }
    return null;
  }

  private List<Awaited.Suspect> suspects(Object root) {
    Origin made = origins.of(root);
    if (made != null && (made.task != null || root instanceof Runnable)) {
      return List.of(suspect(made));
    }
    return origins.all().stream()
        .filter(origin -> origin != made && had(origin, root))
        .sorted(Comparator.comparing(origin -> !origin.isOver()))
        .limit(MOST_SUSPECTS)
        .map(Inquiry::suspect)
        .filter(suspect -> !suspect.made().isEmpty())
        .toList();
  }

  private boolean had(Origin origin, Object wanted) {
    Object begun = origin.code;
    Object code = begun == null ? Internals.code(origin.thing) : begun;
    return code != null && holds(code, wanted, DEEPEST);
  }

  private boolean holds(Object holder, Object wanted, int depth) {
    for (Object part : Internals.references(holder)) {
      if (part == wanted || (depth > 1 && isTransparent(part) && holds(part, wanted, depth - 1))) {
        return true;
      }
    }
    return false;
  }

  /** A function, or an object of the code under test: what it holds is at hand. */
  private boolean isTransparent(Object part) {
    Class<?> type = part.getClass();
    return type.isHidden()
        || subject.test(type.getName())
        || type.getName().startsWith("java.util.concurrent.Executors$")
        || type.getName().startsWith("java.util.concurrent.ForkJoinTask$");
  }

  private static Awaited.Suspect suspect(Origin origin) {
    Throwable thrown = thrown(origin);
    Fiber runner = origin.runner;
    Awaited.State state =
        !origin.begun
            ? Awaited.State.QUEUED
            : !origin.isOver()
                ? Awaited.State.RUNS
                : thrown == null ? Awaited.State.ENDED : Awaited.State.FAILED;
    String detail =
        switch (state) {
          case FAILED -> thrown == null ? "" : thrown.getClass().getSimpleName();
          case RUNS -> runner == null ? "" : runner.name();
          case QUEUED, ENDED -> "";
        };
    return new Awaited.Suspect(state, detail, Origins.path(origin));
  }

  /** What a task threw: itself, or into the future that stands for it. */
  private static @Nullable Throwable thrown(Origin origin) {
    return origin.thrown == null ? Internals.failure(origin.thing) : origin.thrown;
  }
}
