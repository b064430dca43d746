package headwaiter.grader.report;

import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The timeline of a run in block characters: one line a track, over virtual time. */
final class TimelineText {
  private static final int MOST_TRACKS = 12;
  private static final int LONGEST_NAME = 20;

  private final Paint paint;
  private final int width;

  TimelineText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  /** The timeline that helps most: of the first check that failed. None if every check passed. */
  static Optional<TimelineSeen> worth(Result result) {
    List<String> failed =
        result.checks().stream()
            .filter(check -> check.verdict() == Mark.FAILED)
            .map(Result.Checked::id)
            .toList();
    return timelines(result).stream()
        .filter(t -> failed.contains(t.check()))
        .filter(t -> t.virtualNanos() > 0)
        .min(Comparator.comparingInt(t -> failed.indexOf(t.check())));
  }

  static List<TimelineSeen> timelines(Result result) {
    return result.evidence().observations().stream()
        .filter(TimelineSeen.class::isInstance)
        .map(TimelineSeen.class::cast)
        .filter(t -> !t.tracks().isEmpty())
        .toList();
  }

  String render(TimelineSeen timeline) {
    List<Track> tracks = timeline.tracks().stream().limit(MOST_TRACKS).toList();
    int names =
        Math.min(
            LONGEST_NAME,
            tracks.stream().mapToInt(t -> Cells.width(Visible.line(t.name()))).max().orElse(0));
    int cells = width - names - 6;
    StringBuilder out = new StringBuilder();
    out.append("Timeline of ")
        .append(paint.bold(Visible.line(timeline.check())))
        .append(", ")
        .append(Words.seconds(timeline.virtualNanos()))
        .append(" of virtual time\n");
    TreeSet<State> seen = new TreeSet<>();
    for (Track track : tracks) {
      track.spans().forEach(span -> seen.add(span.state()));
      out.append("  ")
          .append(Cells.fit(Visible.line(track.name()), names))
          .append(" ")
          .append(paint.faint("▕"))
          .append(line(track, timeline.virtualNanos(), cells))
          .append(paint.faint("▏"))
          .append('\n');
    }
    if (timeline.tracks().size() > MOST_TRACKS) {
      int more = timeline.tracks().size() - MOST_TRACKS;
      out.append("  … and ").append(Words.count(more, "more track")).append('\n');
    }
    String end = Words.seconds(timeline.virtualNanos());
    int gap = Math.max(1, cells - 1 - end.length());
    out.append(" ".repeat(names + 4)).append(paint.faint("0" + " ".repeat(gap) + end)).append('\n');
    out.append("  ");
    seen.forEach(
        state -> out.append(' ').append(block(state)).append(' ').append(word(state)).append(' '));
    return out.append('\n').toString();
  }

  private String line(Track track, long end, int cells) {
    char[] line = " ".repeat(cells).toCharArray();
    for (TimelineSeen.Span span : track.spans()) {
      long to = span.toNanos() < 0 ? end : span.toNanos();
      int first =
          Math.clamp((long) Math.floor((double) span.fromNanos() / end * cells), 0, cells - 1);
      int last = Math.clamp((long) Math.ceil((double) to / end * cells), first + 1, cells);
      for (int i = first; i < last; i++) {
        line[i] = block(span.state());
      }
    }
    String text = new String(line);
    return track.service() ? paint.accent(text) : paint.unsure(text);
  }

  private static char block(State state) {
    return switch (state) {
      case CALL -> '█';
      case SLEEP -> '░';
      case WAIT -> '▒';
      case LOCK -> '╳';
      case CPU -> '▓';
    };
  }

  /** What a state is called. */
  static String word(State state) {
    return switch (state) {
      case CALL -> "call";
      case SLEEP -> "sleeps";
      case WAIT -> "waits";
      case LOCK -> "waits for a lock";
      case CPU -> state.name().toUpperCase(Locale.ROOT);
    };
  }
}
