package headwaiter.grader.grading;

import headwaiter.grader.model.SourceMap;
import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.Hop;
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
import java.util.List;
import java.util.Optional;

/**
 * Puts the places of observations into a submission's folder: a run knows the bare names of files.
 */
public record Places(SourceMap map) {
  /** The same observations, each place in the code under test with its path. */
  public List<Observation> inFolder(List<Observation> observations) {
    return observations.stream().map(this::inFolder).toList();
  }

  private Observation inFolder(Observation observation) {
    return switch (observation) {
      case TestPassed o ->
          new TestPassed(
              o.check(),
              o.test(),
              o.virtualNanos(),
              o.seed(),
              o.schedules(),
              o.claims(),
              o.steps(),
              o.hash(),
              interleaving(o.interleaving()));
      case OutputSeen o -> o;
      case Unsteady o -> o;
      case Died o -> o;
      case OutsideSeen o -> o;
      case Repeated o ->
          new Repeated(o.check(), o.test(), o.runs(), o.passed(), o.failure().map(this::failed));
      case TestFailed o -> failed(o);
      case BlockingCall o ->
          new BlockingCall(
              o.check(),
              o.test(),
              o.kind(),
              o.call(),
              o.thread(),
              o.why(),
              frame(o.at()),
              frames(o.stack()),
              hops(o.asyncStack()),
              o.heldBy().map(h -> new BlockingCall.Holder(h.thread(), frames(h.stack()))),
              o.fromNanos(),
              o.nanos());
      case Stalled o ->
          new Stalled(
              o.check(),
              o.test(),
              o.thread(),
              frame(o.at()),
              frames(o.stack()),
              hops(o.asyncStack()),
              o.fromNanos(),
              o.nanos());
      case PermitLost o ->
          new PermitLost(
              o.check(),
              o.test(),
              o.kind(),
              o.thread(),
              frame(o.at()),
              frames(o.stack()),
              o.fromNanos());
      case Slip o ->
          new Slip(o.check(), o.test(), o.kind(), o.what(), frame(o.at()), frames(o.stack()));
      case DataRace o ->
          new DataRace(o.check(), o.test(), o.variable(), side(o.first()), side(o.second()));
      case Hung o ->
          new Hung(
              o.check(),
              o.test(),
              o.kind(),
              o.summary(),
              o.threads().stream().map(this::waiting).toList(),
              o.virtualNanos(),
              o.seed(),
              o.schedules(),
              interleaving(o.interleaving()));
      case LimitHit o ->
          new LimitHit(o.check(), o.test(), o.limit(), o.allowed(), o.decides(), frames(o.stack()));
      case Leftover o ->
          new Leftover(o.check(), o.test(), o.what(), o.kind(), o.asked(), hops(o.asyncStack()));
      case ExitCalled o -> new ExitCalled(o.check(), o.test(), o.call(), o.status(), frame(o.at()));
      case TimelineSeen o ->
          new TimelineSeen(
              o.check(), o.test(), o.virtualNanos(), o.tracks().stream().map(this::track).toList());
    };
  }

  private TestFailed failed(TestFailed o) {
    return new TestFailed(
        o.check(),
        o.test(),
        o.type(),
        o.message(),
        o.expected(),
        o.actual(),
        frames(o.stack()),
        o.virtualNanos(),
        o.seed(),
        o.schedules(),
        interleaving(o.interleaving()));
  }

  private List<Frame> frames(List<Frame> frames) {
    return frames.stream().map(this::frame).toList();
  }

  private List<Hop> hops(List<Hop> hops) {
    return hops.stream().map(hop -> new Hop(hop.call(), frame(hop.at()))).toList();
  }

  private Frame frame(Frame frame) {
    if (!frame.subject()) {
      return frame;
    }
    String path = map.path(frame.className(), frame.place().file());
    return new Frame(
        frame.className(), frame.method(), new Place(path, frame.place().line()), true);
  }

  private DataRace.Side side(DataRace.Side side) {
    return new DataRace.Side(
        side.thread(), side.writes(), side.at().map(this::frame), frames(side.stack()));
  }

  private Hung.Waiting waiting(Hung.Waiting waiting) {
    return new Hung.Waiting(
        waiting.thread(),
        waiting.waitsFor(),
        waiting.heldBy(),
        waiting.holds(),
        frames(waiting.stack()),
        hops(waiting.asyncStack()),
        waiting.pool(),
        waiting.awaits().map(this::awaited),
        waiting
            .missed()
            .map(m -> new Hung.Missed(m.by(), frame(m.at()), m.virtualNanos(), m.other())));
  }

  private Hung.Awaited awaited(Hung.Awaited awaited) {
    return new Hung.Awaited(
        hops(awaited.made()),
        awaited.suspects().stream()
            .map(s -> new Hung.Suspect(s.state(), s.detail(), hops(s.made())))
            .toList());
  }

  private Optional<Interleaving> interleaving(Optional<Interleaving> interleaving) {
    return interleaving.map(
        found ->
            new Interleaving(
                found.seed(),
                found.deviations(),
                found.torn().stream().map(this::place).toList(),
                found.switches().stream()
                    .map(
                        met ->
                            new Interleaving.Switch(
                                met.thread(),
                                place(met.place()),
                                met.other(),
                                place(met.otherPlace())))
                    .toList(),
                found.steps().stream()
                    .map(
                        step ->
                            new Interleaving.Step(
                                step.virtualNanos(),
                                step.thread(),
                                place(step.place()),
                                step.what()))
                    .toList(),
                found.runs()));
  }

  private TimelineSeen.Track track(TimelineSeen.Track track) {
    return new TimelineSeen.Track(
        track.name(),
        track.service(),
        track.spans().stream()
            .map(
                span ->
                    new TimelineSeen.Span(
                        span.fromNanos(),
                        span.toNanos(),
                        span.state(),
                        span.label(),
                        place(span.place())))
            .toList());
  }

  private Place place(Place place) {
    return map.has(place.file()) ? new Place(map.path("", place.file()), place.line()) : place;
  }
}
