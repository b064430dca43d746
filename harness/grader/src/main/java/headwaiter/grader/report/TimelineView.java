package headwaiter.grader.report;

import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.Track;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A timeline as a picture: tracks below each other over an axis of virtual seconds. Spans of a
 * track that overlap lie in lanes of their own.
 *
 * @param id for the anchors in the page
 * @param check the check's id
 * @param test what its test is called, in words
 * @param end its duration, in words
 * @param height of the picture
 * @param axis where the axis is
 * @param rows the tracks
 * @param ticks of the axis
 * @param calls how many calls were under way at once; none where there is nothing to count
 * @param expected where the run should have ended; none unless it failed by that
 * @param left out in words; empty if nothing is
 */
record TimelineView(
    String id,
    String check,
    String test,
    String end,
    int height,
    int axis,
    List<Row> rows,
    List<Tick> ticks,
    Optional<Concurrency> calls,
    Optional<Tick> expected,
    String left) {
  static final int WIDTH = 760;
  static final int FROM = 150;
  private static final int TO = WIDTH - 20;
  private static final int MOST_TRACKS = 24;
  private static final int MOST_SPANS = 100;
  private static final int MOST_LANES = 16;
  private static final int NAME_CHARACTERS = 19;
  private static final double CHARACTER = 6.4;
  private static final int MOST_TICKS = 8;

  /** A track. */
  record Row(
      String name, String fullName, String kind, int y, int height, int text, List<Bar> bars) {}

  /** A span. */
  record Bar(
      String x, int y, String width, int height, String css, String label, String says, int text) {}

  /**
   * A mark on the axis.
   *
   * @param anchor which part of the label stands at the mark, in the words of SVG
   */
  record Tick(String x, String label, String anchor) {}

  static TimelineView of(TimelineSeen seen, String id) {
    return of(seen, id, OptionalLong.empty());
  }

  /**
   * A view of a run.
   *
   * @param expected when it should have ended, in nanoseconds
   */
  static TimelineView of(TimelineSeen seen, String id, OptionalLong expected) {
    long end = Math.max(Math.max(1, longest(seen)), expected.orElse(0));
    List<Row> rows = new ArrayList<>();
    int y = expected.isPresent() ? 24 : 8;
    int dropped = Math.max(0, seen.tracks().size() - MOST_TRACKS);
    int droppedSpans = 0;
    for (Track track : seen.tracks().subList(0, Math.min(MOST_TRACKS, seen.tracks().size()))) {
      droppedSpans += Math.max(0, track.spans().size() - MOST_SPANS);
      Row row = row(track, y, end);
      rows.add(row);
      y += row.height();
    }
    StringBuilder left = new StringBuilder();
    if (dropped > 0) {
      left.append(Words.count(dropped, "more track"));
    }
    if (droppedSpans > 0) {
      left.append(left.isEmpty() ? "" : " and ").append(Words.count(droppedSpans, "more span"));
    }
    Optional<Concurrency> calls = Concurrency.of(seen, end, y);
    y += calls.isPresent() ? Concurrency.HEIGHT : 0;
    return new TimelineView(
        id,
        Visible.line(seen.check()),
        Visible.line(seen.test().substring(seen.test().lastIndexOf('.') + 1).replace('_', ' ')),
        Words.seconds(seen.virtualNanos()),
        y + 30,
        y + 4,
        rows,
        ticks(end),
        calls,
        expected.stream().mapToObj(nanos -> expected(nanos, end)).findFirst(),
        left.toString());
  }

  private static long longest(TimelineSeen seen) {
    long spans =
        seen.tracks().stream()
            .flatMap(track -> track.spans().stream())
            .mapToLong(Span::toNanos)
            .max()
            .orElse(0);
    return Math.max(spans, seen.virtualNanos());
  }

  private static Row row(Track track, int y, long end) {
    List<Span> spans =
        track.spans().stream()
            .sorted(Comparator.comparingLong(Span::fromNanos))
            .limit(MOST_SPANS)
            .toList();
    List<Long> free = new ArrayList<>();
    List<Integer> lanes = new ArrayList<>();
    for (Span span : spans) {
      int lane = 0;
      while (lane < free.size() && free.get(lane) > span.fromNanos()) {
        lane++;
      }
      long to = span.toNanos() < 0 ? end : span.toNanos();
      if (lane == free.size() && lane < MOST_LANES) {
        free.add(to);
      } else {
        lane = Math.min(lane, MOST_LANES - 1);
        free.set(lane, Math.max(free.get(lane), to));
      }
      lanes.add(lane);
    }
    int laneHeight = free.size() > 4 ? 9 : 19;
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      bars.add(bar(spans.get(i), y + 4 + lanes.get(i) * (laneHeight + 2), laneHeight, end));
    }
    int height = Math.max(1, free.size()) * (laneHeight + 2) + 7;
    String name = Visible.line(track.name());
    return new Row(
        Cells.cut(name, NAME_CHARACTERS),
        name,
        track.service() ? "service" : "thread",
        y,
        height,
        y + 18,
        bars);
  }

  private static Bar bar(Span span, int y, int height, long end) {
    long to = span.toNanos() < 0 ? end : span.toNanos();
    double x = x(span.fromNanos(), end);
    double width = Math.max(1.5, x(to, end) - x);
    String label = Visible.line(span.label(), 60);
    String place = Visible.line(Words.place(span.place()));
    String says =
        TimelineText.word(span.state())
            + (label.isEmpty() ? "" : ": " + label)
            + (place.isEmpty() ? "" : " at " + place)
            + ", from "
            + Words.seconds(span.fromNanos())
            + (span.toNanos() < 0 ? " for ever" : " to " + Words.seconds(span.toNanos()));
    int characters = (int) ((width - 8) / CHARACTER);
    boolean room = height > 12 && characters >= Math.min(4, Cells.width(label));
    return new Bar(
        number(x),
        y,
        number(width),
        height,
        span.state().name().toLowerCase(Locale.ROOT),
        room ? Cells.cut(label, characters) : "",
        says,
        y + 14);
  }

  /** Where a moment is on the axis. */
  static String at(long nanos, long end) {
    return number(x(nanos, end));
  }

  private static Tick expected(long nanos, long end) {
    String label = "expected end, " + Words.seconds(nanos);
    boolean left = x(nanos, end) > (FROM + TO) / 2.0;
    return new Tick(at(nanos, end), label, left ? "end" : "start");
  }

  private static double x(long nanos, long end) {
    return FROM + (double) nanos / end * (TO - FROM);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Marks at 1, 2 or 5 times a power of ten. */
  private static List<Tick> ticks(long end) {
    long step = 1;
    int turn = 0;
    while (end / step > MOST_TICKS) {
      step = turn++ % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    List<Tick> ticks = new ArrayList<>();
    for (long nanos = 0; nanos <= end; nanos += step) {
      String number = BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
      String label = number + (nanos + step > end ? " s" : "");
      double x = x(nanos, end);
      boolean fits = x + label.length() * CHARACTER / 2 <= WIDTH;
      ticks.add(new Tick(number(x), label, fits ? "middle" : "end"));
    }
    return ticks;
  }
}
