import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run says that a pull request earns. It comes out of a job that ran the pull request's own
 * code, so nothing of it is believed but names that the pull request is known to touch, and small
 * numbers.
 *
 * @param lines for each submission, by name
 * @param trouble why there are none; empty if there are
 */
record Scores(List<Line> lines, String trouble) {
  private static final long MOST_BYTES = 8L << 20;
  private static final int MOST_LINES = 50;
  private static final long MOST_POINTS = 10_000;

  record Line(String name, long earned, long possible) {}

  /**
   * Reads them.
   *
   * @param touched {@code student/assignment}: what may be told
   */
  static Scores read(Path file, Set<String> touched) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return none("The run left no results.");
    }
    if (Files.size(file) > MOST_BYTES) {
      return none("The results are too large to be read.");
    }
    try {
      List<Line> lines = new ArrayList<>();
      Map<?, ?> all = (Map<?, ?>) Json.read(Files.readString(file));
      for (Object each : (List<?>) all.get("submissions")) {
        Map<?, ?> one = (Map<?, ?>) each;
        String name = one.get("student") + "/" + one.get("assignment");
        if (touched.contains(name)) {
          lines.add(new Line(name, points(one.get("earned")), points(one.get("possible"))));
        }
      }
      lines.sort(java.util.Comparator.comparing(Line::name));
      return lines.isEmpty()
          ? none("The run left no result of what this pull request touches.")
          : new Scores(List.copyOf(lines.subList(0, Math.min(MOST_LINES, lines.size()))), "");
    } catch (IOException | IllegalArgumentException | ClassCastException | NullPointerException e) {
      return none("The results are not of the form that they should have.");
    }
  }

  private static Scores none(String trouble) {
    return new Scores(List.of(), trouble);
  }

  private static long points(Object value) {
    if (value instanceof Long points && points >= 0 && points <= MOST_POINTS) {
      return points;
    }
    throw new IllegalArgumentException("Expected points, but `" + value + "` came.");
  }
}
