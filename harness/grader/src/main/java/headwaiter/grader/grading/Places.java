package headwaiter.grader.grading;

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
import headwaiter.wire.Source;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import headwaiter.wire.TimelineSeen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where things stand in a submission. A run knows the bare names of files; here they become paths
 * in the submission's folder, and symbols become columns.
 */
public final class Places {
  private final Map<String, List<Source>> byName = new HashMap<>();
  private final Map<String, Source> byPath = new HashMap<>();

  /** The places of these sources. */
  public Places(List<Source> sources) {
    for (Source source : sources) {
      byPath.put(source.path(), source);
      byName.merge(
          bare(source.path()),
          List.of(source),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** The path of a file that a class names; the name itself if there is no such file. */
  public String path(String className, String file) {
    List<Source> found = byName.getOrDefault(file, List.of());
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot).replace('.', '/') + "/";
    return found.stream()
        .map(Source::path)
        .filter(path -> path.endsWith(folder + file))
        .findFirst()
        .or(() -> found.stream().map(Source::path).findFirst())
        .orElse(file);
  }

  /**
   * The column, from 1, of a symbol such as {@code Thread.sleep} in a line: of its last part if the
   * whole is not there, of the first character if neither is; 0 if there is no such line.
   */
  public int column(Place place, String symbol) {
    String line = line(place);
    if (line.isBlank()) {
      return 0;
    }
    int at = symbol.isEmpty() ? -1 : line.indexOf(symbol);
    if (at < 0 && !symbol.isEmpty()) {
      String last = symbol.substring(symbol.lastIndexOf('.') + 1);
      at = wordAt(line, last);
    }
    return 1 + (at < 0 ? line.length() - line.stripLeading().length() : at);
  }

  /** The text of a line; empty if there is none. */
  public String line(Place place) {
    Source source = byPath.get(place.file());
    return source == null || place.line() < 1
        ? ""
        : source.text().lines().skip(place.line() - 1L).findFirst().orElse("");
  }

  private static int wordAt(String line, String word) {
    for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1));
      boolean ends = end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end));
      if (begins && ends) {
        return at;
      }
    }
    return -1;
  }

  /** The same observations, each place in the code under test with its path. */
  public List<Observation> inFolder(List<Observation> observations) {
    return observations.stream().map(this::inFolder).toList();
  }

  private Observation inFolder(Observation observation) {
    return switch (observation) {
      case TestPassed o -> o;
      case Leftover o -> o;
      case OutputSeen o -> o;
      case Died o -> o;
      case TestFailed o ->
          new TestFailed(
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
              o.fromNanos(),
              o.nanos());
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
      case ExitCalled o -> new ExitCalled(o.check(), o.test(), o.call(), o.status(), frame(o.at()));
      case TimelineSeen o ->
          new TimelineSeen(
              o.check(), o.test(), o.virtualNanos(), o.tracks().stream().map(this::track).toList());
    };
  }

  private List<Frame> frames(List<Frame> frames) {
    return frames.stream().map(this::frame).toList();
  }

  private Frame frame(Frame frame) {
    if (!frame.subject()) {
      return frame;
    }
    String path = path(frame.className(), frame.place().file());
    return new Frame(
        frame.className(), frame.method(), new Place(path, frame.place().line()), true);
  }

  private Hung.Waiting waiting(Hung.Waiting waiting) {
    return new Hung.Waiting(
        waiting.thread(),
        waiting.waitsFor(),
        waiting.heldBy(),
        waiting.holds(),
        frames(waiting.stack()));
  }

  private Optional<Interleaving> interleaving(Optional<Interleaving> interleaving) {
    return interleaving.map(
        found ->
            new Interleaving(
                found.seed(),
                found.deviations(),
                found.torn().stream().map(this::place).toList(),
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
    return byName.containsKey(place.file())
        ? new Place(path("", place.file()), place.line())
        : place;
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
