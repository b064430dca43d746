package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Interleaving;
import headwaiter.wire.Leftover;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.PermitLost;
import headwaiter.wire.Place;
import headwaiter.wire.Repeated;
import headwaiter.wire.Slip;
import headwaiter.wire.Stalled;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import headwaiter.wire.Unsteady;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      case Stalled stalled -> Optional.of(stalled(stalled));
      case DataRace race -> Races.of(race, places);
      case PermitLost lost -> Optional.of(LostPermits.of(lost, places));
      case Slip slip -> Optional.of(Slips.of(slip, places));
      case Leftover left -> Remains.of(left, places);
      case TestFailed failed -> failed.interleaving().flatMap(i -> torn(failed, i));
      case Hung hung -> hung(hung);
      case ExitCalled exit -> Optional.of(exit(exit));
      case TestPassed o -> Optional.empty();
      case LimitHit o -> Optional.empty();
      case TimelineSeen o -> Optional.empty();
      case OutputSeen o -> Optional.empty();
      case Unsteady o -> Optional.empty();
      case OutsideSeen o -> Optional.empty();
      case Repeated o -> Optional.empty();
      case Died o -> Optional.empty();
    };
  }

  private Finding blocking(BlockingCall call) {
    String id =
        switch (call.kind()) {
          case SLEEP -> "blocking-sleep";
          case WAIT -> "blocking-wait";
          case IO -> "blocking-io";
          case LOCK -> "blocking-lock";
          case PIN -> "thread-pinning";
        };
    String verb = call.kind() == BlockingCall.Kind.SLEEP ? " sleeps " : " waits ";
    String during =
        call.nanos() < 0 ? "for ever " : call.nanos() == 0 ? "" : Told.time(call.nanos()) + " ";
    String message =
        Told.method(call.at())
            + verb
            + during
            + "in `"
            + call.call()
            + "` on the thread `"
            + call.thread()
            + (call.kind() == BlockingCall.Kind.PIN ? "`" : "`, which must not wait")
            + (call.why().isEmpty() ? "" : ": " + call.why())
            + call.heldBy().map(holder -> "; the lock is held by " + holder(holder)).orElse("");
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "thread `"
            + call.thread()
            + "`, from "
            + Told.time(call.fromNanos())
            + (call.nanos() < 0 ? " on" : " to " + Told.time(call.fromNanos() + call.nanos()))
            + " of virtual time");
    evidence.addAll(Told.stack(call.stack()));
    evidence.addAll(Told.path(call.asyncStack()));
    call.heldBy()
        .ifPresent(
            holder -> {
              evidence.add("`" + holder.thread() + "` has the lock, and stands");
              evidence.addAll(Told.stack(holder.stack()));
            });
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

  private static String holder(BlockingCall.Holder holder) {
    return "`"
        + holder.thread()
        + "`"
        + Told.subject(holder.stack()).map(at -> ", at " + Told.place(at.place())).orElse("");
  }

  private Finding stalled(Stalled stalled) {
    List<String> evidence = new ArrayList<>();
    evidence.add(
        "thread `"
            + stalled.thread()
            + "`, from "
            + Told.time(stalled.fromNanos())
            + " of virtual time on: "
            + Told.time(stalled.nanos())
            + " of virtual CPU time without a heartbeat");
    evidence.addAll(Told.stack(stalled.stack()));
    evidence.addAll(Told.path(stalled.asyncStack()));
    return finding(
        "loop-stall",
        Finding.Origin.OBSERVED,
        stalled.check(),
        stalled.at().place(),
        "",
        Told.method(stalled.at())
            + " computes on the thread `"
            + stalled.thread()
            + "`, the event loop, whose heart does not beat for "
            + Told.time(stalled.nanos())
            + " of virtual CPU time; more than 100 ms is too long",
        evidence,
        Optional.empty());
  }

  private Optional<Finding> torn(TestFailed failed, Interleaving found) {
    if (!found.torn().isEmpty()) {
      return Optional.of(atomicity(failed.check(), failed.schedules(), found));
    }
    return met(found)
        .map(Interleaving.Switch::place)
        .or(() -> Told.subject(failed.stack()).map(Frame::place))
        .or(() -> firstStep(found))
        .map(
            place ->
                finding(
                    "schedule-dependent",
                    Finding.Origin.EXPLORED,
                    failed.check(),
                    place,
                    "",
                    met(found)
                        .map(Sightings::order)
                        .orElse("What comes out depends on which thread goes first"),
                    found(failed.schedules(), found),
                    Optional.of(found)));
  }

  private Finding atomicity(String check, int schedules, Interleaving found) {
    Place place = found.torn().getLast();
    return finding(
        "atomicity-violation",
        Finding.Origin.EXPLORED,
        check,
        place,
        "",
        found.switches().stream()
            .filter(met -> met.place().equals(place) && known(met.otherPlace()))
            .reduce((first, last) -> last)
            .map(Sightings::intrusion)
            .orElse("Another thread gets in between this line and what follows from it"),
        found(schedules, found),
        Optional.of(found));
  }

  /** Who was stopped at the torn place, and who went on meanwhile. */
  private static String intrusion(Interleaving.Switch met) {
    return "`"
        + met.thread()
        + "` is stopped here, and `"
        + met.other()
        + "` goes on at "
        + Told.place(met.otherPlace())
        + ": what `"
        + met.thread()
        + "` knew is no longer true when it acts on it";
  }

  /** Who went before whom. */
  private static String order(Interleaving.Switch met) {
    return "It goes wrong when `"
        + met.other()
        + "` at "
        + Told.place(met.otherPlace())
        + " comes before `"
        + met.thread()
        + "` here";
  }

  /** The last time that one thread went before another, both of them in code under test. */
  private static Optional<Interleaving.Switch> met(Interleaving found) {
    return found.switches().stream()
        .filter(met -> known(met.place()) && known(met.otherPlace()))
        .reduce((first, last) -> last);
  }

  private static boolean known(Place place) {
    return !place.equals(Place.NOWHERE);
  }

  private Optional<Finding> hung(Hung hung) {
    Optional<Interleaving> found = hung.interleaving();
    Optional<Finding> lost =
        found
            .filter(how -> hung.kind() == Hung.Kind.STUCK && !how.deviations().isEmpty())
            .flatMap(how -> WakeUps.of(hung, how, found(hung.schedules(), how), places));
    if (lost.isPresent()) {
      return lost;
    }
    if (hung.kind() == Hung.Kind.STUCK && found.filter(i -> !i.torn().isEmpty()).isPresent()) {
      return found.map(i -> atomicity(hung.check(), hung.schedules(), i));
    }
    String id =
        switch (hung.kind()) {
          case DEADLOCK -> "deadlock";
          case STUCK -> "never-completed";
          case STARVED -> "pool-starvation";
          case LIVELOCK -> "busy-wait";
        };
    return Hangs.culprit(hung)
        .map(
            thread ->
                finding(
                    id,
                    found.isPresent() ? Finding.Origin.EXPLORED : Finding.Origin.OBSERVED,
                    hung.check(),
                    Hangs.place(thread),
                    thread.stack().isEmpty() ? "" : thread.stack().getFirst().method(),
                    Hangs.told(hung, thread),
                    Hangs.evidence(hung),
                    found));
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

  /** The steps themselves are in the schedule. */
  private static List<String> found(int schedules, Interleaving found) {
    return List.of(
        "it happens in schedule "
            + schedules
            + " of those that were tried; shrunk to "
            + found.deviations().size()
            + (found.deviations().size() == 1 ? " deviation" : " deviations")
            + " from the plain one");
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
