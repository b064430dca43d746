package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.simulator.detect.Blame;
import headwaiter.simulator.detect.Locks;
import headwaiter.simulator.detect.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is written down of a run: a hash of all of it, waits of threads that must not wait, the
 * timeline, and every step if that is asked for. Looks at stacks only where something will be
 * written.
 */
final class Journal {
  /** How many stacks are looked at for the timeline's sake; it can't show more. */
  private static final int MOST_LOOKS = 2_000;

  /** How many yield points are written down where nobody was stopped; a spin passes many more. */
  private static final int MOST_PASSES = 20_000;

  private final Predicate<String> subject;
  private final boolean tracing;
  private final boolean timeline;
  private int looks;
  private int passes;
  private long hash = 0x9e3779b97f4a7c15L;
  private final List<Wait> waits = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  Journal(Settings settings) {
    subject = settings.subject();
    tracing = settings.trace();
    timeline = tracing || !settings.strategy().explores();
  }

  /** Something that must be equal in equal runs. */
  void mix(long value) {
    long h = (hash ^ value) * 0xff51afd7ed558ccdL;
    hash = h ^ (h >>> 32);
  }

  long hash() {
    return hash;
  }

  /** Whether anybody will read where things were made. */
  boolean keepsPlaces() {
    return timeline;
  }

  boolean tracing() {
    return tracing;
  }

  /** A thread goes on. */
  void resumes(Fiber fiber, long now) {
    Open open = fiber.open;
    if (open != null) {
      fiber.open = null;
      close(open, now);
    }
  }

  /**
   * A thread has given way, in that state.
   *
   * @param wants says what it waits for; asked only if every step is recorded
   */
  void stops(Fiber fiber, int state, long now, Supplier<String> wants) {
    if (state == Internals.YIELDED || state == Internals.TERMINATED) {
      if (tracing && state == Internals.TERMINATED) {
        steps.add(new Step(now, fiber.name(), "ends", Optional.empty(), false));
      }
      return;
    }
    boolean spanned = timeline && looks++ < MOST_LOOKS;
    boolean pinned = fiber.role == null && keepsCarrier(fiber);
    if (fiber.role == null && !pinned && !spanned && !tracing) {
      return;
    }
    List<StackTraceElement> stack = Stacks.of(fiber);
    Optional<Blame> blame = Blame.of(stack, subject);
    boolean lock = state == Internals.BLOCKED || Locks.isLock(Internals.blocker(fiber.thread));
    boolean sleep = blame.isPresent() && blame.get().sleeps();
    if (tracing) {
      String what = lock ? "waits" : blame.map(b -> "waits in " + b.call()).orElse("waits");
      steps.add(new Step(now, fiber.name(), what + wants.get(), blame.map(Blame::at), false));
    }
    if (blame.isEmpty() && fiber.id != 0) {
      return;
    }
    Open open = new Open();
    if (spanned) {
      Span.State kind = lock ? Span.State.LOCK : sleep ? Span.State.SLEEP : Span.State.WAIT;
      String label = blame.map(Blame::call).orElse("");
      open.span = spans.size();
      spans.add(new Span(fiber.name(), false, kind, label, blame.map(Blame::at), now, -1));
    }
    if (fiber.role != null && !lock && blame.isPresent()) {
      Wait.Kind kind =
          fiber.polling || blame.get().outside()
              ? Wait.Kind.IO
              : sleep ? Wait.Kind.SLEEP : Wait.Kind.WAIT;
      open.wait = wait(fiber, fiber.role, kind, blame.get(), stack, now, -1);
    }
    if (pinned && blame.isPresent() && Pin.of(stack, subject).isPresent()) {
      open.wait = wait(fiber, Role.PINNED, Wait.Kind.PIN, blame.get(), stack, now, -1);
    }
    fiber.open = open;
  }

  /** Whether a virtual thread waits that can't be unmounted; those that are played always can. */
  private static boolean keepsCarrier(Fiber fiber) {
    return fiber.carrier != null && fiber.platform == null && !fiber.exempt;
  }

  /** The running thread has computed; what follows without a pause is one span. */
  void computed(Fiber fiber, long from, long now) {
    if (!timeline || from == now) {
      return;
    }
    int last = fiber.computing;
    if (last >= 0 && spans.get(last).toNanos() == from) {
      spans.set(last, until(spans.get(last), now));
    } else if (looks++ < MOST_LOOKS) {
      Optional<StackTraceElement> at = Optional.ofNullable(Stacks.here(subject));
      fiber.computing = spans.size();
      spans.add(new Span(fiber.name(), false, Span.State.CPU, "computes", at, from, now));
    }
  }

  /** The running thread reads or writes something outside. */
  void outside(Fiber fiber, String call, long now) {
    Role role = fiber.role;
    if (role == null) {
      return;
    }
    List<StackTraceElement> stack = Stacks.here();
    Optional<Blame> blame = Blame.of(stack, subject);
    if (blame.isPresent() && !Blame.loadsClass(stack, subject)) {
      Blame named = new Blame(call, blame.get().at(), false, false);
      wait(fiber, role, Wait.Kind.IO, named, stack, now, 0);
    }
  }

  /** The running thread passes a yield point. */
  void passes(Fiber fiber, String site, boolean preempted, long now) {
    if (!preempted && passes++ >= MOST_PASSES) {
      return;
    }
    Optional<StackTraceElement> at = Optional.ofNullable(Stacks.here(subject));
    steps.add(new Step(now, fiber.name(), site, at, preempted));
  }

  /** A wait; the one before is drawn out if this is the same once more, with no time between. */
  private int wait(
      Fiber fiber,
      Role role,
      Wait.Kind kind,
      Blame blame,
      List<StackTraceElement> stack,
      long now,
      long nanos) {
    for (int i = waits.size() - 1; i >= 0; i--) {
      Wait last = waits.get(i);
      if (last.thread().equals(fiber.name())) {
        if (last.nanos() >= 0
            && last.fromNanos() + last.nanos() == now
            && last.kind() == kind
            && last.at().equals(blame.at())
            && last.call().equals(blame.call())) {
          return i;
        }
        break;
      }
    }
    List<Hop> path = Origins.path(fiber);
    waits.add(
        new Wait(
            role,
            fiber.name(),
            kind,
            blame.call(),
            blame.at(),
            stack,
            path,
            Optional.empty(),
            now,
            nanos));
    return waits.size() - 1;
  }

  private void close(Open open, long now) {
    if (open.wait >= 0) {
      Wait w = waits.get(open.wait);
      waits.set(open.wait, w.lasting(now - w.fromNanos()));
    }
    if (open.span >= 0) {
      spans.set(open.span, until(spans.get(open.span), now));
    }
  }

  void span(Span span) {
    spans.add(span);
  }

  /** A service was called, as {@link #span} was told. */
  void asked(Asked call) {
    if (timeline && asked.size() < MOST_LOOKS) {
      asked.add(call);
    }
  }

  void close(Span span, long now) {
    for (int i = spans.size() - 1; i >= 0; i--) {
      if (spans.get(i) == span) {
        Span closed = until(span, now);
        spans.set(i, closed);
        asked.replaceAll(call -> call.span() == span ? call.of(closed) : call);
        return;
      }
    }
  }

  private static Span until(Span s, long now) {
    return new Span(s.track(), s.service(), s.state(), s.label(), s.at(), s.fromNanos(), now);
  }

  /** Those that took no time held nobody up, where only that is asked. */
  List<Wait> waits() {
    return waits.stream()
        .filter(wait -> wait.kind() != Wait.Kind.PIN || wait.nanos() != 0)
        .toList();
  }

  List<Span> spans() {
    return List.copyOf(spans);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Where a wait that lasts is written down. */
  static final class Open {
    private int wait = -1;
    private int span = -1;
  }
}
