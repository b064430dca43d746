package headwaiter.grader.report;

import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.Arrays;
import java.util.List;

/**
 * A timeline for a document: below each other, each call a line from its beginning to its end, with
 * what it is for.
 */
final class CallsText {
  private static final int WIDTH = 76;
  private static final int MOST_TRACKS = 12;
  private static final int LONGEST_NAME = 16;

  private CallsText() {}

  /**
   * The text, lines without anything after them.
   *
   * @param end of the axis, in nanoseconds
   */
  static String of(String check, List<Track> tracks, long end) {
    List<Track> shown = tracks.stream().limit(MOST_TRACKS).toList();
    int names =
        Math.min(
            LONGEST_NAME,
            shown.stream().mapToInt(t -> Cells.width(Visible.line(t.name()))).max().orElse(0));
    int cells = WIDTH - names - 2;
    String last = Words.seconds(end);
    StringBuilder out = new StringBuilder("Timeline of " + Visible.line(check) + "\n\n");
    for (Track track : shown) {
      String name = Cells.fit(Visible.line(track.name()), names);
      out.append((name + "  " + line(track, end, cells)).stripTrailing()).append('\n');
    }
    if (tracks.size() > MOST_TRACKS) {
      out.append("… and ")
          .append(Words.count(tracks.size() - MOST_TRACKS, "more line"))
          .append('\n');
    }
    return out.append(" ".repeat(names + 2))
        .append("0 s")
        .append(" ".repeat(cells - 3 - last.length()))
        .append(last)
        .append('\n')
        .toString();
  }

  private static String line(Track track, long end, int cells) {
    char[] line = new char[cells];
    Arrays.fill(line, ' ');
    for (Span span : track.spans()) {
      long to = span.toNanos() < 0 ? end : Math.min(end, span.toNanos());
      int first = Math.clamp(Math.round((double) span.fromNanos() / end * cells), 0, cells - 1);
      int last = Math.clamp(Math.round((double) to / end * cells) - 1, first, cells - 1);
      draw(line, first, last, span);
    }
    return new String(line);
  }

  private static void draw(char[] line, int first, int last, Span span) {
    Arrays.fill(line, first, last + 1, stroke(span.state()));
    if (last == first) {
      line[first] = '│';
      return;
    }
    line[first] = '├';
    line[last] = '┤';
    String label = " " + word(span) + " ";
    boolean narrow = label.codePoints().allMatch(c -> c >= ' ' && c < 0x250);
    if (label.length() > 2 && narrow && last - first - 2 >= label.length()) {
      label.getChars(0, label.length(), line, first + 2);
    }
  }

  private static char stroke(State state) {
    return switch (state) {
      case CALL -> '─';
      case CPU -> '━';
      case SLEEP, WAIT, LOCK -> '╌';
    };
  }

  private static String word(Span span) {
    return switch (span.state()) {
      case CALL -> Visible.line(span.label());
      case CPU -> "computes";
      case SLEEP, WAIT, LOCK -> TimelineText.word(span.state());
    };
  }
}
