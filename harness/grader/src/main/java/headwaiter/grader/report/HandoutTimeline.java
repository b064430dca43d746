package headwaiter.grader.report;

import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The timeline of a check for those who have not solved it yet: how it goes when it goes well. It
 * shows what is asked of the services, which every solution has to bring about, and the threads of
 * the solution only where no service is asked; the one that waits for all where it is the only one.
 */
public final class HandoutTimeline {
  private static final String WAITS_FOR_ALL = "main";

  private HandoutTimeline() {}

  /**
   * Of the runs of solutions, the one that shows most; the first of several.
   *
   * @return none if there is nothing to show
   */
  public static Optional<String> of(String check, List<TimelineSeen> runs) {
    return runs.stream()
        .filter(run -> run.check().equals(check) && run.virtualNanos() > 0)
        .map(HandoutTimeline::outside)
        .filter(run -> spans(run) > 0)
        .min(
            Comparator.comparingInt(HandoutTimeline::kind)
                .thenComparingInt(run -> -run.tracks().size())
                .thenComparingInt(run -> -spans(run)))
        .map(run -> CallsText.of(check, run.tracks(), end(run)));
  }

  private static int kind(TimelineSeen run) {
    Track first = run.tracks().getFirst();
    return first.service() ? 0 : first.name().equals(WAITS_FOR_ALL) ? 2 : 1;
  }

  private static int spans(TimelineSeen run) {
    return run.tracks().stream().mapToInt(track -> track.spans().size()).sum();
  }

  private static TimelineSeen outside(TimelineSeen run) {
    List<Track> services = run.tracks().stream().filter(Track::service).toList();
    List<Track> threads =
        run.tracks().stream().filter(track -> !track.name().equals(WAITS_FOR_ALL)).toList();
    List<Track> tracks =
        services.isEmpty()
            ? threads.isEmpty() ? run.tracks() : threads
            : services.stream().flatMap(track -> lanes(track).stream()).toList();
    return new TimelineSeen(run.check(), run.test(), run.virtualNanos(), tracks);
  }

  /** Tests wait long for what must not come: of that, no more is shown than of what came. */
  private static long end(TimelineSeen run) {
    long last =
        run.tracks().stream()
            .flatMap(track -> track.spans().stream())
            .mapToLong(span -> span.toNanos() < 0 ? run.virtualNanos() : span.toNanos())
            .max()
            .orElse(0);
    return last > 0 && last < run.virtualNanos() / 2 ? last : run.virtualNanos();
  }

  /** A track for each of the calls that are under way at once; only the first one has the name. */
  private static List<Track> lanes(Track track) {
    List<List<Span>> lanes = new ArrayList<>();
    track.spans().stream()
        .sorted(Comparator.comparingLong(Span::fromNanos))
        .forEach(
            span ->
                lanes.stream()
                    .filter(lane -> isFree(lane.getLast(), span.fromNanos()))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          lanes.add(new ArrayList<>());
                          return lanes.getLast();
                        })
                    .add(span));
    List<Track> tracks = new ArrayList<>();
    for (List<Span> lane : lanes) {
      tracks.add(new Track(tracks.isEmpty() ? track.name() : "", true, List.copyOf(lane)));
    }
    return tracks;
  }

  private static boolean isFree(Span last, long nanos) {
    return last.toNanos() >= 0 && last.toNanos() <= nanos;
  }
}
