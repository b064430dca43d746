package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.Place;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run has shown to be wrong at a place in the code under test. */
final class Sightings {
  private final SourceMap places;

  Sightings(SourceMap places) {
    this.places = places;
  }

  /** The finding in an observation, if there is one; its places are in the folder already. */
  Optional<Finding> in(Observation observation) {
    return switch (observation) {
      case BlockingCall call -> Optional.of(blocking(call));
      case TestFailed failed -> failed.interleaving().flatMap(i -> torn(failed, i));
      case Hung hung -> hung(hung);
      case ExitCalled exit -> Optional.of(exit(exit));
      case TestPassed o -> Optional.empty();
      case LimitHit o -> Optional.empty();
      case Leftover o -> Optional.empty();
      case TimelineSeen o -> Optional.empty();
      case OutputSeen o -> Optional.empty();
      case Died o -> Optional.empty();
    };
  }

  private Finding blocking(BlockingCall call) {
    String id =
        switch (call.kind()) {
          case SLEEP -> "blocking-sleep";
          case WAIT -> "blocking-wait";
          case IO -> "blocking-io";
        };
    String verb = call.kind() == BlockingCall.Kind.SLEEP ? " sleeps " : " waits ";
    String during = call.nanos() < 0 ? "for ever" : Told.time(call.nanos());
    String message =
        Told.method(call.at())
            + verb
            + during
            + " in `"
            + call.call()
            + "` on the thread `"
            + call.thread()
            + "`, which must not wait"
            + (call.why().isEmpty() ? "" : ": " + call.why());
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "thread `"
            + call.thread()
            + "`, from "
            + Told.time(call.fromNanos())
            + (call.nanos() < 0 ? " on" : " to " + Told.time(call.fromNanos() + call.nanos()))
            + " of virtual time");
    evidence.addAll(Told.stack(call.stack()));
    return finding(
        id,
        Finding.Origin.OBSERVED,
        call.check(),
        call.at().place(),
        call.call(),
        message,
        evidence,
        Optional.empty());
  }

  private Optional<Finding> torn(TestFailed failed, Interleaving found) {
    if (!found.torn().isEmpty()) {
      return Optional.of(atomicity(failed.check(), found));
    }
    return Told.subject(failed.stack())
        .map(Frame::place)
        .or(() -> firstStep(found))
        .map(
            place ->
                finding(
                    "schedule-dependent",
                    Finding.Origin.EXPLORED,
                    failed.check(),
                    place,
                    "",
                    "What comes out depends on which thread goes first; the check `"
                        + failed.check()
                        + "` fails under some schedules",
                    steps(found),
                    Optional.of(found)));
  }

  private Finding atomicity(String check, Interleaving found) {
    Place place = found.torn().getLast();
    return finding(
        "atomicity-violation",
        Finding.Origin.EXPLORED,
        check,
        place,
        "",
        intrusion(place, found)
            .orElse("Another thread gets in between this line and what follows from it"),
        steps(found),
        Optional.of(found));
  }

  /** Who was stopped at the torn place, and who went on meanwhile. */
  private static Optional<String> intrusion(Place place, Interleaving found) {
    List<Interleaving.Step> steps = found.steps();
    for (int i = 0; i < steps.size(); i++) {
      Interleaving.Step stopped = steps.get(i);
      if (!stopped.place().equals(place)) {
        continue;
      }
      for (Interleaving.Step next : steps.subList(i + 1, steps.size())) {
        if (!next.place().equals(Place.NOWHERE)) {
          if (next.thread().equals(stopped.thread())) {
            break;
          }
          return Optional.of(
              "`"
                  + stopped.thread()
                  + "` is stopped here, and `"
                  + next.thread()
                  + "` goes on at "
                  + Told.place(next.place())
                  + ": what `"
                  + stopped.thread()
                  + "` knew is no longer true when it acts on it");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> hung(Hung hung) {
    Optional<Interleaving> found = hung.interleaving();
    if (hung.kind() == Hung.Kind.STUCK && found.filter(i -> !i.torn().isEmpty()).isPresent()) {
      return found.map(i -> atomicity(hung.check(), i));
    }
    String id =
        switch (hung.kind()) {
          case DEADLOCK -> "deadlock";
          case STUCK -> "never-completed";
          case LIVELOCK -> "busy-wait";
        };
    return culprit(hung)
        .map(
            thread ->
                finding(
                    id,
                    found.isPresent() ? Finding.Origin.EXPLORED : Finding.Origin.OBSERVED,
                    hung.check(),
                    Told.subject(thread.stack()).map(Frame::place).orElse(Place.NOWHERE),
                    thread.stack().isEmpty() ? "" : thread.stack().getFirst().method(),
                    hung.kind() == Hung.Kind.DEADLOCK ? cycle(hung) : waits(hung, thread),
                    threads(hung),
                    found));
  }

  /** The first thread that has something to do with it and stands in the code under test. */
  private static Optional<Hung.Waiting> culprit(Hung hung) {
    Stream<Hung.Waiting> candidates =
        hung.threads().stream().filter(thread -> Told.subject(thread.stack()).isPresent());
    return switch (hung.kind()) {
      case DEADLOCK -> candidates.filter(thread -> !thread.heldBy().isEmpty()).findFirst();
      case STUCK -> candidates.findFirst();
      case LIVELOCK -> candidates.min(java.util.Comparator.comparing(t -> !t.waitsFor().isEmpty()));
    };
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

  private static String waits(Hung hung, Hung.Waiting thread) {
    String where = Told.subject(thread.stack()).map(Told::method).orElse("the code");
    return hung.kind() == Hung.Kind.LIVELOCK
        ? where + " runs round and round on `" + thread.thread() + "` and gets nowhere"
        : where
            + " waits on `"
            + thread.thread()
            + "` for "
            + (thread.waitsFor().isEmpty() ? "something" : thread.waitsFor())
            + " that nothing can give any more";
  }

  private static List<String> threads(Hung hung) {
    List<String> lines = new ArrayList<>();
    for (Hung.Waiting thread : hung.threads()) {
      String where =
          Told.subject(thread.stack()).map(f -> " at " + Told.place(f.place())).orElse("");
      lines.add(
          "`"
              + thread.thread()
              + "`"
              + (thread.waitsFor().isEmpty() ? " runs" : " waits for " + thread.waitsFor())
              + (thread.heldBy().isEmpty() ? "" : ", held by `" + thread.heldBy() + "`,")
              + where
              + (thread.holds().isEmpty()
                  ? ""
                  : "; it holds " + String.join(", ", thread.holds())));
      lines.addAll(Told.stack(thread.stack()));
    }
    return lines;
  }

  private Finding exit(ExitCalled exit) {
    return finding(
        FindingId.FORBIDDEN_API,
        Finding.Origin.OBSERVED,
        exit.check(),
        exit.at().place(),
        exit.call(),
        Told.method(exit.at())
            + " calls `"
            + exit.call()
            + "("
            + exit.status()
            + ")`, which would end the whole program",
        List.of(),
        Optional.empty());
  }

  private static Optional<Place> firstStep(Interleaving found) {
    return found.steps().stream()
        .map(Interleaving.Step::place)
        .filter(place -> !place.equals(Place.NOWHERE))
        .findFirst();
  }

  private static List<String> steps(Interleaving found) {
    return found.steps().stream()
        .filter(step -> !step.place().equals(Place.NOWHERE))
        .limit(40)
        .map(
            step ->
                Told.time(step.virtualNanos())
                    + " `"
                    + step.thread()
                    + "` "
                    + step.what()
                    + " at "
                    + Told.place(step.place()))
        .toList();
  }

  private Finding finding(
      String id,
      Finding.Origin origin,
      String check,
      Place place,
      String symbol,
      String message,
      List<String> evidence,
      Optional<Interleaving> schedule) {
    return new Finding(
        id,
        List.of(origin),
        true,
        check,
        place,
        place.line(),
        places.column(place, symbol),
        Told.sentence(message),
        Advice.on(id),
        evidence,
        schedule);
  }
}
