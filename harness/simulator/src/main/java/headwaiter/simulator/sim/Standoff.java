package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Strand;
import headwaiter.simulator.detect.Locks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for what, and who holds that, at one moment between two steps. Edges lead from a thread
 * that waits without a time limit to the one thread that can end its wait: the owner of the monitor
 * or lock, the thread whose end is waited for, the one that runs the task. A thread has at most
 * one, so a cycle is found by following them.
 */
final class Standoff {
  private static final String STRANGER =
      "real time: it was there before the simulation, and was given something to do by it";

  /** Among more threads than that nobody asks who waits for whom at each step. */
  private static final int MOST_TOLD = 50;

  private final Predicate<String> subject;
  private final List<String> strangers;
  private final List<Fiber> live;
  private final Inquiry inquiry;
  private final Signals signals;
  private final Map<Fiber, Object> wanted = new HashMap<>();
  private final Map<Fiber, Fiber> holders = new HashMap<>();
  private final Map<Fiber, List<Object>> held = new HashMap<>();
  private final IdentityHashMap<Object, Fiber> monitorOwners = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Fiber> terminations = new IdentityHashMap<>();
  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Standoff(Scheduler scheduler) {
    subject = scheduler.settings.subject();
    live = scheduler.live();
    strangers = scheduler.outside.strangers();
    inquiry = new Inquiry(scheduler);
    signals = scheduler.signals;
    for (Fiber fiber : live) {
      look(fiber);
    }
    for (Fiber fiber : live) {
      Fiber holder = holder(fiber);
      if (holder != null) {
        holders.put(fiber, holder);
      }
    }
  }

  /** What a thread waits for, who holds that, and what it holds meanwhile; empty if not known. */
  static String wants(Scheduler scheduler, Fiber fiber) {
    if (scheduler.live().size() > MOST_TOLD) {
      return "";
    }
    Standoff now = new Standoff(scheduler);
    Object want = now.wanted.get(fiber);
    Fiber holder = now.holders.get(fiber);
    boolean timed = Internals.state(fiber.thread) == Internals.TIMED_PARKED;
    List<Object> holds = now.held.getOrDefault(fiber, List.of());
    return ((want == null || timed ? "" : " for " + now.words(fiber, want))
            + (holder == null || now.isEnd(want) ? "" : ", held by " + holder.name())
            + (holds.isEmpty()
                ? ""
                : "; holds "
                    + holds.stream()
                        .map(monitor -> "the monitor of " + now.name(monitor))
                        .collect(Collectors.joining(", "))))
        .replaceAll(" #\\d+", "");
  }

  /** Whether waiting for this is waiting for a thread to end. */
  private boolean isEnd(@Nullable Object want) {
    return want instanceof Thread || terminations.containsKey(want);
  }

  /** Whether some one thread may be what ends a wait for this. */
  static boolean mayBeHeld(@Nullable Object blocker) {
    return blocker instanceof AbstractOwnableSynchronizer || blocker instanceof FutureTask;
  }

  /** The one thread that can end the wait of this one. */
  Optional<Fiber> holderOf(Fiber fiber) {
    return Optional.ofNullable(holders.get(fiber));
  }

  /** The threads of the cycles, in order; empty if there is none. */
  Set<Fiber> inCycle() {
    Set<Fiber> found = new LinkedHashSet<>();
    Set<Fiber> seen = new LinkedHashSet<>();
    for (Fiber start : live) {
      List<Fiber> path = new ArrayList<>();
      Fiber at = start;
      while (at != null && seen.add(at)) {
        path.add(at);
        at = holders.get(at);
      }
      int entry = path.indexOf(at);
      if (entry >= 0) {
        found.addAll(path.subList(entry, path.size()));
      }
    }
    return found;
  }

  /** All threads that take part in the program, for a report. */
  List<ThreadState> states() {
    Set<Fiber> cycle = inCycle();
    Map<Fiber, String> starved = inquiry.starved(live);
    List<ThreadState> states = new ArrayList<>();
    for (Fiber fiber : live) {
      List<StackTraceElement> stack = Stacks.of(fiber);
      if (fiber.exempt ? !isEntered(stack) : !cycle.contains(fiber) && idles(stack)) {
        continue;
      }
      Object want = wanted.get(fiber);
      Fiber holder = holders.get(fiber);
      List<String> holds = new ArrayList<>();
      held.getOrDefault(fiber, List.of()).forEach(o -> holds.add("the monitor of " + name(o)));
      for (Fiber other : live) {
        if (holders.get(other) == fiber
            && wanted.get(other) instanceof AbstractOwnableSynchronizer lock
            && Locks.isLock(lock)
            && !holds.contains(name(lock))) {
          holds.add(name(lock));
        }
      }
      states.add(
          new ThreadState(
              fiber.name(),
              want == null ? "" : words(fiber, want),
              holder == null ? "" : holder.name(),
              List.copyOf(holds),
              cycle.contains(fiber),
              stack,
              Origins.path(fiber),
              starved.getOrDefault(fiber, ""),
              inquiry.awaited(fiber),
              signals.missedBy(fiber)));
    }
    for (String stranger : strangers) {
      states.add(
          new ThreadState(
              stranger,
              STRANGER,
              "",
              List.of(),
              false,
              List.of(),
              List.of(),
              "",
              Optional.empty(),
              Optional.empty()));
    }
    return List.copyOf(states);
  }

  private void look(Fiber fiber) {
    Object termination = Internals.termination(fiber.thread);
    if (termination != null) {
      terminations.put(termination, fiber);
    }
    int state = Internals.state(fiber.thread);
    switch (state) {
      case Internals.PARKED, Internals.TIMED_PARKED, Internals.PINNED, Internals.TIMED_PINNED -> {
        Object blocker = Internals.blocker(fiber.thread);
        if (blocker != null) {
          wanted.put(fiber, blocker);
        }
        monitors(fiber);
      }
      case Internals.BLOCKED, Internals.WAIT, Internals.TIMED_WAIT -> {
        Object monitor = monitors(fiber);
        if (monitor != null) {
          wanted.put(fiber, monitor);
        }
      }
      default -> {}
    }
  }

  private @Nullable Object monitors(Fiber fiber) {
    Internals.Monitors monitors = Internals.monitors(fiber.thread);
    held.put(fiber, monitors.owned());
    monitors.owned().forEach(monitor -> monitorOwners.put(monitor, fiber));
    return monitors.wanted();
  }

  /** The one thread that can end the wait of this one. */
  private @Nullable Fiber holder(Fiber fiber) {
    Object want = wanted.get(fiber);
    return switch (Internals.state(fiber.thread)) {
      case Internals.BLOCKED -> monitorOwners.get(want);
      case Internals.WAIT -> want instanceof Thread thread ? fiber(thread) : null;
      case Internals.PARKED, Internals.PINNED -> want == null ? null : owner(want);
      default -> null;
    };
  }

  private @Nullable Fiber owner(Object blocker) {
    if (blocker instanceof AbstractOwnableSynchronizer lock) {
      Thread owner = Internals.owner(lock);
      return owner == null ? terminations.get(lock) : fiber(owner);
    }
    return blocker instanceof FutureTask<?> task ? fiber(Internals.runner(task)) : null;
  }

  private static @Nullable Fiber fiber(@Nullable Thread thread) {
    Strand strand = thread == null ? null : Internals.strand(thread);
    return strand instanceof Fiber fiber && !fiber.ended() ? fiber : null;
  }

  private String words(Fiber fiber, Object want) {
    return switch (Internals.state(fiber.thread)) {
      case Internals.BLOCKED -> "the monitor of " + name(want);
      case Internals.WAIT, Internals.TIMED_WAIT ->
          want instanceof Thread thread
              ? "the end of " + thread.getName()
              : "a notification by " + name(want);
      default -> {
        Fiber ends = terminations.get(want);
        yield ends != null ? "the end of " + ends.name() : name(want);
      }
    };
  }

  /** A class, and which of its objects, in the order in which this report meets them. */
  private String name(Object object) {
    return names.computeIfAbsent(
        object,
        o -> {
          String type = o.getClass().getName();
          type = type.substring(type.lastIndexOf('.') + 1);
          int nested = type.indexOf('$');
          if (o.getClass().getModule() == Object.class.getModule() && nested > 0) {
            type = type.endsWith("$ConditionObject") ? "Condition" : type.substring(0, nested);
          }
          return type.replace('$', '.') + " #" + numbers.merge(type, 1, Integer::sum);
        });
  }

  /** Whether code under test stands on the stack of a thread of the harness. */
  private boolean isEntered(List<StackTraceElement> stack) {
    return stack.stream().anyMatch(frame -> subject.test(frame.getClassName()));
  }

  /** Whether only code of the JDK is on a stack: a worker without work. */
  private static boolean idles(List<StackTraceElement> stack) {
    return !stack.isEmpty()
        && stack.stream().allMatch(frame -> "java.base".equals(frame.getModuleName()));
  }
}
