package headwaiter.grader.report;

import headwaiter.wire.TimelineSeen;
import headwaiter.wire.TimelineSeen.Span;
import headwaiter.wire.TimelineSeen.State;
import headwaiter.wire.TimelineSeen.Track;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many calls to services were under way at once, over the time of a run: a line of steps below
 * the tracks of its timeline. A call that ends as another begins is not beside it.
 *
 * @param path the area below the line, in the words of SVG
 * @param base where it stands
 * @param most how many at most
 * @param says in words
 */
record Concurrency(String path, int base, int most, String says) {
  /** How much room it takes. */
  static final int HEIGHT = 44;

  private static final int TALLEST = 30;

  /**
   * That of a run, if it has more than one call.
   *
   * @param end of the axis, in nanoseconds
   * @param y where there is room for it
   */
  static Optional<Concurrency> of(TimelineSeen seen, long end, int y) {
    TreeMap<Long, Integer> changes = new TreeMap<>();
    int calls = 0;
    for (Track track : seen.tracks()) {
      for (Span span : track.spans()) {
        long to = span.toNanos() < 0 ? end : span.toNanos();
        if (track.service() && span.state() == State.CALL && to > span.fromNanos()) {
          changes.merge(span.fromNanos(), 1, Integer::sum);
          changes.merge(to, -1, Integer::sum);
          calls++;
        }
      }
    }
    if (calls < 2) {
      return Optional.empty();
    }
    int most = most(changes);
    int base = y + HEIGHT - 6;
    StringBuilder path = new StringBuilder("M" + TimelineView.at(0, end) + " " + base);
    int now = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      now += change.getValue();
      path.append("H").append(TimelineView.at(change.getKey(), end));
      path.append("V").append(base - now * TALLEST / most);
    }
    String says = "At most " + Words.count(most, "call") + " to services at once.";
    return Optional.of(new Concurrency(path.append("Z").toString(), base, most, says));
  }

  private static int most(TreeMap<Long, Integer> changes) {
    int now = 0;
    int most = 0;
    for (int change : changes.values()) {
      now += change;
      most = Math.max(most, now);
    }
    return most;
  }
}
