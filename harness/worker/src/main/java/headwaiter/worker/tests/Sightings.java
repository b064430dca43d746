package headwaiter.worker.tests;

import headwaiter.junit.CheckRun;
import headwaiter.simulator.detect.Pin;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Interleaving;
import headwaiter.simulator.race.Access;
import headwaiter.simulator.race.Race;
import headwaiter.simulator.sim.LostPermit;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Span;
import headwaiter.simulator.sim.Stall;
import headwaiter.simulator.sim.Wait;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Leftover;
import headwaiter.wire.Observation;
import headwaiter.wire.OutsideSeen;
import headwaiter.wire.PermitLost;
import headwaiter.wire.Place;
import headwaiter.wire.Stalled;
import headwaiter.wire.TimelineSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * What was seen beside the decision: under the plain schedule, and waits and exits also under the
 * failing one.
 *
 * @param stacks how stacks are shown
 */
record Sightings(Stacks stacks) {
  List<Observation> of(CheckRun run) {
    String check = run.check();
    String test = TestNames.of(run.test());
    List<Outcome> outcomes = outcomes(run.exploration());
    Outcome plain = outcomes.getFirst();
    List<Observation> seen = new ArrayList<>(blocking(check, test, outcomes));
    outcomes.stream()
        .flatMap(outcome -> outcome.exits().stream())
        .distinct()
        .map(exit -> new ExitCalled(check, test, exit.call(), exit.status(), stacks.of(exit.at())))
        .forEach(seen::add);
    run.races().stream().map(race -> race(check, test, race)).forEach(seen::add);
    if (!plain.exact()) {
      seen.add(new OutsideSeen(check, test, plain.outside()));
    }
    plain.permits().forEach(lost -> seen.add(lost(check, test, lost)));
    plain.stalls().forEach(stall -> seen.add(stalled(check, test, stall)));
    seen.addAll(leftovers(check, test, plain));
    plain
        .failure()
        .map(failure -> new Slips(stacks).of(check, test, failure, plain))
        .ifPresent(seen::addAll);
    seen.add(timeline(check, test, plain));
    return seen;
  }

  private DataRace race(String check, String test, Race race) {
    return new DataRace(check, test, race.variable(), side(race.first()), side(race.second()));
  }

  private DataRace.Side side(Access access) {
    return new DataRace.Side(
        access.thread(),
        access.writes(),
        access.at(stacks.subject()).map(stacks::of),
        stacks.of(access.stack()));
  }

  private static List<Outcome> outcomes(Exploration exploration) {
    return Stream.concat(
            Stream.of(exploration.plain()),
            exploration
                .failing()
                .flatMap(Exploration.Failing::interleaving)
                .map(Interleaving::outcome)
                .stream())
        .toList();
  }

  private List<Observation> blocking(String check, String test, List<Outcome> outcomes) {
    record Site(Wait.Kind kind, Role role, StackTraceElement at) {}
    Set<Site> known = new LinkedHashSet<>();
    return outcomes.stream()
        .flatMap(outcome -> outcome.waits().stream())
        .filter(wait -> known.add(new Site(wait.kind(), wait.role(), wait.at())))
        .<Observation>map(wait -> blocking(check, test, wait))
        .toList();
  }

  private BlockingCall blocking(String check, String test, Wait wait) {
    return new BlockingCall(
        check,
        test,
        switch (wait.kind()) {
          case SLEEP -> BlockingCall.Kind.SLEEP;
          case WAIT -> BlockingCall.Kind.WAIT;
          case IO -> BlockingCall.Kind.IO;
          case LOCK -> BlockingCall.Kind.LOCK;
          case PIN -> BlockingCall.Kind.PIN;
        },
        wait.call(),
        wait.thread(),
        switch (wait.role()) {
          case LOOP -> "it is the event loop";
          case SERVICE -> "it gives the answers of a service";
          case COMMON_POOL -> "it is a worker of the common pool, which everybody shares";
          case LIBRARY -> "its library forbids it to wait";
          case NAMED -> "the test says that it must not";
          case PINNED -> "it is virtual and keeps its carrier" + pinnedBy(wait);
        },
        stacks.of(wait.at()),
        stacks.of(wait.stack()),
        stacks.hops(wait.path()),
        wait.heldBy()
            .map(holder -> new BlockingCall.Holder(holder.thread(), stacks.of(holder.stack()))),
        wait.fromNanos(),
        wait.nanos());
  }

  private String pinnedBy(Wait wait) {
    return Pin.of(wait.stack(), stacks.subject())
        .map(pin -> ", because it is inside of " + pin.by())
        .orElse("");
  }

  private Stalled stalled(String check, String test, Stall stall) {
    return new Stalled(
        check,
        test,
        stall.thread(),
        stacks.of(stall.at()),
        stacks.of(stall.stack()),
        stacks.hops(stall.path()),
        stall.fromNanos(),
        stall.nanos());
  }

  private PermitLost lost(String check, String test, LostPermit lost) {
    return new PermitLost(
        check,
        test,
        switch (lost.kind()) {
          case KEPT -> PermitLost.Kind.KEPT;
          case GIVEN_TWICE -> PermitLost.Kind.GIVEN_TWICE;
        },
        lost.thread(),
        stacks.of(lost.at()),
        stacks.of(lost.stack()),
        lost.nanos());
  }

  private List<Leftover> leftovers(String check, String test, Outcome plain) {
    return plain.leftovers().stream()
        .map(
            left ->
                new Leftover(
                    check,
                    test,
                    left.what(),
                    switch (left.kind()) {
                      case THREAD -> Leftover.Kind.THREAD;
                      case IDLE -> Leftover.Kind.IDLE;
                      case POOL -> Leftover.Kind.POOL;
                      case TASK -> Leftover.Kind.TASK;
                      case TIMER -> Leftover.Kind.TIMER;
                    },
                    plain.failure().filter(thrown -> names(thrown, left.what())).isPresent(),
                    stacks.hops(left.path())))
        .toList();
  }

  /** Whether a test failed because it found just this when it asked what is left. */
  private static boolean names(Throwable thrown, String left) {
    return thrown instanceof AssertionFailedError failed
        && failed.isActualDefined()
        && failed.getActual().getValue() instanceof List<?> found
        && found.contains(left);
  }

  private static TimelineSeen timeline(String check, String test, Outcome plain) {
    record Key(boolean service, String name) {}
    Map<Key, List<TimelineSeen.Span>> tracks = new LinkedHashMap<>();
    plain
        .spans()
        .forEach(
            span ->
                tracks
                    .computeIfAbsent(
                        new Key(span.service(), span.track()), key -> new ArrayList<>())
                    .add(span(span)));
    List<TimelineSeen.Track> services = new ArrayList<>();
    List<TimelineSeen.Track> threads = new ArrayList<>();
    tracks.forEach(
        (key, spans) ->
            (key.service() ? services : threads)
                .add(new TimelineSeen.Track(key.name(), key.service(), List.copyOf(spans))));
    services.addAll(threads);
    return new TimelineSeen(check, test, plain.elapsed().toNanos(), List.copyOf(services));
  }

  private static TimelineSeen.Span span(Span span) {
    return new TimelineSeen.Span(
        span.fromNanos(),
        span.toNanos(),
        switch (span.state()) {
          case CALL -> TimelineSeen.State.CALL;
          case SLEEP -> TimelineSeen.State.SLEEP;
          case WAIT -> TimelineSeen.State.WAIT;
          case LOCK -> TimelineSeen.State.LOCK;
          case CPU -> TimelineSeen.State.CPU;
        },
        span.label(),
        span.at().map(Stacks::place).orElse(Place.NOWHERE));
  }
}
