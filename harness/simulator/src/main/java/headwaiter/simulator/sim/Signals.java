package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The signals that code under test sends to who waits, and which of them a thread missed that waits
 * for ever. Followed only where every step is recorded.
 *
 * <p>A signal came too early for a thread if nobody waited for it, if the thread had looked at
 * something that is shared before and has not looked again since, and then waited for just that.
 * Under a lock that is held from the look to the wait this can't be. A signal went elsewhere if
 * several threads waited for it, it woke one only, and that one waits for the same again.
 */
final class Signals {
  /** Where who waits is known, there are few threads. */
  private static final int MOST_THREADS = 200;

  private record Signal(
      int moment,
      Object on,
      boolean all,
      Fiber by,
      StackTraceElement at,
      long nanos,
      List<Fiber> waiting) {}

  private final Scheduler scheduler;
  private final List<Signal> sent = new ArrayList<>();
  private int moment;

  Signals(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** A thread passes a yield point. */
  void passes(Fiber fiber, String site) {
    moment++;
    if (looks(site)) {
      fiber.lookedAt = moment;
    }
  }

  /** What comes next is no look at what others may have changed: a lock, a wait, a write. */
  private static boolean looks(String site) {
    return site.startsWith("reads ")
        || (site.startsWith("calls ")
            && !site.startsWith("calls Condition.")
            && !site.endsWith(".lock")
            && !site.endsWith(".unlock")
            && !site.endsWith(".lockInterruptibly"));
  }

  /** A thread has given way. */
  void stops(Fiber fiber) {
    fiber.stoppedAt = ++moment;
  }

  /** The running thread wakes who waits. */
  void signals(Fiber by, Object on, boolean all, long now, Predicate<String> subject) {
    moment++;
    StackTraceElement at = Stacks.here(subject);
    List<Fiber> live = scheduler.live();
    if (at == null || live.size() > MOST_THREADS) {
      return;
    }
    sent.add(
        new Signal(
            moment, on, all, by, at, now, live.stream().filter(f -> awaited(f) == on).toList()));
  }

  /** The last signal that a thread missed which waits now. */
  Optional<Missed> missedBy(Fiber waiter) {
    Object on = sent.isEmpty() ? null : awaited(waiter);
    if (on == null) {
      return Optional.empty();
    }
    return sent.reversed().stream()
        .filter(signal -> signal.on() == on && signal.by() != waiter)
        .findFirst()
        .flatMap(last -> missed(waiter, last));
  }

  private static Optional<Missed> missed(Fiber waiter, Signal last) {
    if (last.waiting().isEmpty()) {
      boolean between = waiter.lookedAt < last.moment() && last.moment() < waiter.stoppedAt;
      return between && waiter.lookedAt > 0
          ? Optional.of(told(Missed.Kind.TOO_EARLY, last, ""))
          : Optional.empty();
    }
    if (last.all() || waiter.stoppedAt > last.moment()) {
      return Optional.empty();
    }
    return last.waiting().stream()
        .filter(other -> other != waiter && other.stoppedAt > last.moment())
        .filter(other -> awaited(other) == last.on())
        .findFirst()
        .map(other -> told(Missed.Kind.WENT_ELSEWHERE, last, other.name()));
  }

  private static Missed told(Missed.Kind kind, Signal signal, String other) {
    return new Missed(kind, signal.by().name(), signal.at(), signal.nanos(), other);
  }

  /** The monitor or condition of which a thread waits for a signal, without a time limit. */
  private static @Nullable Object awaited(Fiber fiber) {
    return switch (Internals.state(fiber.thread)) {
      case Internals.WAIT -> Internals.monitors(fiber.thread).wanted();
      case Internals.PARKED, Internals.PINNED ->
          Internals.blocker(fiber.thread) instanceof Condition condition ? condition : null;
      default -> null;
    };
  }
}
