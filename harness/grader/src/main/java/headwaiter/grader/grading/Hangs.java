package headwaiter.grader.grading;

import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
import headwaiter.wire.Hung;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A test that never ended, in words. */
final class Hangs {
  private static final int MOST_SUSPECTS = 5;

  private Hangs() {}

  /** What is told of it to who looks at a check: with a place, if there is one. */
  static String of(Hung hung) {
    return culprit(hung)
        .or(() -> asker(hung))
        .map(thread -> Told.sentence(told(hung, thread)) + see(place(thread)))
        .orElseGet(() -> Told.sentence(hung.summary().replaceFirst("[:\\s]+$", "")));
  }

  private static String see(Place place) {
    return place.line() > 0 ? " See " + Told.place(place) + "." : "";
  }

  /** What its culprit does. */
  static String told(Hung hung, Hung.Waiting culprit) {
    return switch (hung.kind()) {
      case DEADLOCK -> cycle(hung);
      case STARVED -> starves(hung, culprit);
      case LIVELOCK ->
          where(culprit) + " runs round and round on `" + culprit.thread() + "` and gets nowhere";
      case STUCK -> waits(culprit);
    };
  }

  /** Where its culprit stands; if that is not in the code under test, where what it awaits is. */
  static Place place(Hung.Waiting culprit) {
    return Told.subject(culprit.stack())
        .or(() -> made(culprit).stream().map(Hop::at).findFirst())
        .map(Frame::place)
        .orElse(Place.NOWHERE);
  }

  /** The first thread that has something to do with it and stands in the code under test. */
  static Optional<Hung.Waiting> culprit(Hung hung) {
    List<Hung.Waiting> candidates =
        hung.threads().stream().filter(thread -> Told.subject(thread.stack()).isPresent()).toList();
    return switch (hung.kind()) {
      case DEADLOCK -> candidates.stream().filter(thread -> !thread.heldBy().isEmpty()).findFirst();
      case STARVED -> candidates.stream().filter(thread -> !thread.pool().isEmpty()).findFirst();
      case STUCK -> candidates.stream().findFirst();
      case LIVELOCK -> candidates.stream().min(Comparator.comparing(t -> !t.waitsFor().isEmpty()));
    };
  }

  /** A test that waits for a future of the code under test: no mistake, but worth to be told. */
  private static Optional<Hung.Waiting> asker(Hung hung) {
    return hung.threads().stream()
        .filter(thread -> hung.kind() == Hung.Kind.STUCK && !made(thread).isEmpty())
        .findFirst();
  }

  private static List<Hop> made(Hung.Waiting thread) {
    return thread.awaits().map(Hung.Awaited::made).orElse(List.of());
  }

  private static String cycle(Hung hung) {
    return String.join(
            ", and ",
            hung.threads().stream()
                .filter(thread -> !thread.heldBy().isEmpty())
                .map(
                    thread ->
                        "`"
                            + thread.thread()
                            + "` waits for "
                            + thread.waitsFor()
                            + ", held by `"
                            + thread.heldBy()
                            + "`")
                .toList())
        + ": neither can ever go on";
  }

  private static String starves(Hung hung, Hung.Waiting culprit) {
    List<Hung.Waiting> all =
        hung.threads().stream().filter(t -> t.pool().equals(culprit.pool())).toList();
    return where(culprit)
        + " waits on `"
        + culprit.thread()
        + "` for work that is queued on "
        + culprit.pool()
        + ", whose own thread it holds"
        + (all.size() == 1
            ? ""
            : "; all "
                + all.size()
                + " threads of the pool do so: "
                + all.stream().map(t -> "`" + t.thread() + "`").collect(Collectors.joining(", ")))
        + made(culprit).stream()
            .findFirst()
            .map(hop -> " (queued by " + Told.hop(hop) + ")")
            .orElse("");
  }

  private static String waits(Hung.Waiting thread) {
    String who =
        Told.subject(thread.stack()).isPresent()
            ? where(thread) + " waits on `" + thread.thread() + "` for "
            : "`" + thread.thread() + "` waits for ";
    Optional<Hung.Awaited> awaited = thread.awaits().filter(a -> !a.made().isEmpty());
    if (awaited.isEmpty()) {
      return who
          + (thread.waitsFor().isEmpty() ? "something" : thread.waitsFor())
          + " that nothing can give any more";
    }
    Hung.Awaited future = awaited.get();
    return who
        + "a future that nothing can complete any more; it was made by "
        + Told.hop(future.made().getFirst())
        + future.suspects().stream().findFirst().map(s -> "; " + suspect(s)).orElse("");
  }

  /** What a task that could have completed a future has done instead. */
  private static String suspect(Hung.Suspect suspect) {
    String task =
        suspect.made().isEmpty()
            ? "a task that had it"
            : "what was given to " + Told.hop(suspect.made().getFirst()) + " had it";
    return switch (suspect.state()) {
      case QUEUED -> task + ", and was never begun";
      case RUNS -> task + ", and has not come back from `" + suspect.detail() + "`";
      case ENDED -> task + ", and ended without completing it";
      case FAILED -> task + ", and ended with `" + suspect.detail() + "` without completing it";
    };
  }

  private static String where(Hung.Waiting thread) {
    return Told.subject(thread.stack()).map(Told::method).orElse("the code");
  }

  /** Every thread, where it stands, how it came there, and what it waits for. */
  static List<String> evidence(Hung hung) {
    return hung.threads().stream().flatMap(Hangs::evidence).toList();
  }

  private static Stream<String> evidence(Hung.Waiting thread) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "`"
            + thread.thread()
            + "`"
            + (thread.waitsFor().isEmpty() ? " runs" : " waits for " + thread.waitsFor())
            + (thread.heldBy().isEmpty() ? "" : ", held by `" + thread.heldBy() + "`,")
            + Told.subject(thread.stack()).map(f -> " at " + Told.place(f.place())).orElse("")
            + (thread.holds().isEmpty() ? "" : "; it holds " + String.join(", ", thread.holds())));
    lines.addAll(Told.stack(thread.stack()));
    lines.addAll(Told.path(thread.asyncStack()));
    thread
        .awaits()
        .ifPresent(
            awaited -> {
              if (!awaited.made().isEmpty()) {
                lines.add("what it waits for was made by");
                lines.addAll(Told.path(awaited.made()));
              }
              awaited.suspects().stream()
                  .limit(MOST_SUSPECTS)
                  .map(Hangs::suspect)
                  .forEach(lines::add);
            });
    return lines.stream();
  }
}
