package headwaiter.worker.tests;

import headwaiter.api.VirtualTime;
import headwaiter.api.VirtualTime.Apart;
import headwaiter.simulator.sim.Asked;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Span;
import headwaiter.wire.Slip;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What kept calls of services apart that were to be made at once.
 *
 * <p>It speaks only where the calls explain the time wholly: none overlaps with another, together
 * they take as long as was measured, and the slowest alone takes as long as was expected. Then the
 * second call came late. Who called it waited for a lock or permit until then, or stood in the
 * queue of a pool whose thread waited for the first; if neither, it was not begun before.
 *
 * @param stacks how stacks are shown
 */
record Apartness(Stacks stacks) {
  /** The mistake behind a test that took too long, if it is one of these. */
  Optional<Slip> of(String check, String test, Apart apart, Outcome plain) {
    long from = apart.from().toNanos();
    long to = from + apart.took().toNanos();
    List<Asked> calls =
        plain.asked().stream()
            .filter(call -> lasts(call.span()))
            .filter(call -> call.span().fromNanos() >= from && call.span().toNanos() <= to)
            .sorted(Comparator.comparingLong(call -> call.span().fromNanos()))
            .toList();
    if (calls.size() < 2 || !explains(calls, apart)) {
      return Optional.empty();
    }
    Asked first = calls.get(0);
    Asked second = calls.get(1);
    return queue(first, second)
        .or(() -> lock(second, plain))
        .or(
            () ->
                second
                    .span()
                    .at()
                    .filter(at -> !isUnclear(first, second, plain))
                    .map(at -> new Cause(Slip.Kind.SERIAL, at, "")))
        .filter(cause -> stacks.subject().test(cause.at().getClassName()))
        .filter(cause -> !isToldAlready(cause.at(), plain))
        .map(
            cause ->
                new Slip(
                    check,
                    test,
                    cause.kind(),
                    cause.who() + times(calls),
                    stacks.of(cause.at()),
                    stacks.of(List.of(cause.at()))));
  }

  /** Who waits there where nobody must is told so, and that all else comes late follows from it. */
  private static boolean isToldAlready(StackTraceElement at, Outcome plain) {
    return plain.waits().stream()
        .filter(wait -> wait.role() != Role.PINNED)
        .anyMatch(wait -> wait.at().equals(at));
  }

  private record Cause(Slip.Kind kind, StackTraceElement at, String who) {}

  private static boolean lasts(Span call) {
    return call.toNanos() > call.fromNanos();
  }

  private static boolean explains(List<Asked> calls, Apart apart) {
    long sum = 0;
    long longest = 0;
    for (int i = 0; i < calls.size(); i++) {
      Span call = calls.get(i).span();
      if (i > 0 && call.fromNanos() < calls.get(i - 1).span().toNanos()) {
        return false;
      }
      long nanos = call.toNanos() - call.fromNanos();
      sum += nanos;
      longest = Math.max(longest, nanos);
    }
    return sum == apart.took().toNanos() && longest == apart.expected().toNanos();
  }

  /** Both are tasks of one thread of a pool, and the second was there before the first was over. */
  private static Optional<Cause> queue(Asked first, Asked second) {
    boolean queued =
        first.pool().equals(second.pool()) && second.handedNanos() < first.span().toNanos();
    return queued && areTasksOfOne(first, second)
        ? second.pool().map(made -> new Cause(Slip.Kind.HELD, made, held(second.thread())))
        : Optional.empty();
  }

  private static boolean areTasksOfOne(Asked first, Asked second) {
    return first.task() >= 0
        && second.task() >= 0
        && first.task() != second.task()
        && first.thread().equals(second.thread());
  }

  /** One thread waits for one task's call after another's, and nothing tells who queued them. */
  private static boolean isUnclear(Asked first, Asked second, Outcome plain) {
    return areTasksOfOne(first, second)
        && second.pool().isEmpty()
        && plain.spans().stream()
            .anyMatch(
                span ->
                    !span.service()
                        && span.track().equals(first.thread())
                        && span.fromNanos() == first.span().fromNanos()
                        && span.toNanos() == first.span().toNanos());
  }

  private static String held(String thread) {
    return "`" + thread + "` does it all, and waits each time; ";
  }

  /** The second caller waited for a lock or permit until it could call. */
  private static Optional<Cause> lock(Asked second, Outcome plain) {
    return plain.spans().stream()
        .filter(span -> !span.service() && span.track().equals(second.thread()))
        .filter(span -> lasts(span) && span.toNanos() == second.span().fromNanos())
        .filter(span -> span.state() == Span.State.LOCK || isPermit(span))
        .flatMap(
            span ->
                span.at().stream()
                    .map(at -> new Cause(Slip.Kind.HELD, at, waits(second.thread(), span))))
        .findFirst();
  }

  private static boolean isPermit(Span span) {
    return span.state() == Span.State.WAIT && span.label().startsWith("Semaphore.acquire");
  }

  private static String waits(String thread, Span span) {
    return "`" + thread + "` waits from " + time(span.fromNanos()) + " on; ";
  }

  private static String times(List<Asked> calls) {
    return calls.stream()
        .limit(3)
        .map(Asked::span)
        .map(
            call ->
                "`%s` of `%s` from %s to %s"
                    .formatted(
                        call.label(), call.track(), time(call.fromNanos()), time(call.toNanos())))
        .collect(Collectors.joining(", "));
  }

  private static String time(long nanos) {
    return VirtualTime.text(Duration.ofNanos(nanos));
  }
}
