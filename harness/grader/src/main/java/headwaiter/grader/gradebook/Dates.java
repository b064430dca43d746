package headwaiter.grader.gradebook;

import headwaiter.grader.model.Extension;
import headwaiter.grader.model.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The teacher's {@code extensions.csv}. */
public final class Dates {
  private static final String EXPECTED =
      "`student,assignment,due,cutoff,reason,granted_by,granted_at`, the times as"
          + " 2026-11-21T23:59:00+01:00 and the cutoff perhaps empty";

  private Dates() {}

  /**
   * What the file says.
   *
   * @param file its name, for who has to mend it
   * @param problems gets the lines that can't be read, which are left out
   */
  public static List<Extension> extensions(String file, String text, List<Problem> problems) {
    List<Extension> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Csv csv = Csv.of(text);
    for (int row = 0; row < csv.size(); row++) {
      List<String> cells = csv.row(row).stream().map(String::strip).toList();
      String first = cells.getFirst();
      if (String.join("", cells).isEmpty() || first.startsWith("#") || first.equals("student")) {
        continue;
      }
      Optional<Extension> extension = extension(cells);
      if (extension.isEmpty()) {
        problems.add(
            new Problem(
                file,
                row + 1,
                EXPECTED,
                "`" + String.join(",", cells) + "` came",
                "Mend the line; it was left out."));
      } else if (!seen.add(first + "/" + cells.get(1))) {
        problems.add(
            new Problem(
                file,
                row + 1,
                "one extension for each student and assignment",
                first + "/" + cells.get(1) + " came again",
                "Take the other line out; this one was left out."));
      } else {
        all.add(extension.get());
      }
    }
    return all;
  }

  private static Optional<Extension> extension(List<String> cells) {
    if (cells.size() < 6 || cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> due = time(cells.get(2));
    Optional<Instant> cutoff = time(cells.get(3));
    return due.isEmpty() || (cutoff.isEmpty() && !cells.get(3).isEmpty())
        ? Optional.empty()
        : Optional.of(
            new Extension(
                cells.get(0), cells.get(1), due.get(), cutoff, cells.get(4), cells.get(5)));
  }

  /** A time with its offset; empty if it is none. */
  public static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
