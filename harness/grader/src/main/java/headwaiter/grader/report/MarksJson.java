package headwaiter.grader.report;

import headwaiter.grader.model.Marks;
import headwaiter.grader.model.Standing;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code gradebook.json}: the marks, and what they were made with. */
public final class MarksJson {
  static final String FILE = "gradebook.json";
  private static final String FORMAT = "headwaiter-gradebook/1";

  private MarksJson() {}

  /**
   * The file.
   *
   * @param course its name
   * @param digests of what the marks were made with, beside the results
   */
  record Document(
      String format,
      String course,
      Map<String, String> digests,
      List<Mark> marks,
      List<Total> totals) {}

  /** A mark, with two decimals. */
  record Mark(
      String student,
      String assignment,
      Standing.State state,
      BigDecimal points,
      BigDecimal most,
      BigDecimal open,
      String attempt,
      boolean dropped,
      List<Standing.Line> lines) {}

  /** What lasts of the course, with two decimals. */
  record Total(String student, Optional<BigDecimal> percent, boolean open) {}

  /** Writes the file into the folder of reports. */
  public static Path write(Path out, Marks marks, Map<String, String> digests) {
    Path file = out.resolve(FILE);
    Atomic.write(
        file,
        ResultJson.write(
            new Document(
                FORMAT,
                marks.course().name(),
                digests,
                marks.standings().stream().map(MarksJson::mark).toList(),
                marks.totals().stream()
                    .map(t -> new Total(t.student(), t.percent().map(MarksJson::two), t.open()))
                    .toList())));
    return file;
  }

  /** Writes the table into the folder of reports. */
  public static Path csv(Path out, String text) {
    Path file = out.resolve("gradebook.csv");
    Atomic.write(file, text);
    return file;
  }

  /** What a folder of reports has of it. */
  static Optional<Document> read(Path out) {
    Path file = out.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Document document = ResultJson.read(Files.readString(file), Document.class);
      if (FORMAT.equals(document.format())) {
        return Optional.of(document);
      }
      throw new Unreadable("Expected the format `" + FORMAT + "` in " + file + ".", null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Mark mark(Standing one) {
    return new Mark(
        one.student(),
        one.assignment(),
        one.state(),
        two(one.points()),
        two(one.most()),
        two(one.open()),
        one.attempt(),
        one.dropped(),
        one.lines());
  }

  private static BigDecimal two(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP);
  }
}
