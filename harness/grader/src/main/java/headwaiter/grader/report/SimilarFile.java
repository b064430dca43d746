package headwaiter.grader.report;

import headwaiter.grader.model.Similar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code similar/<assignment>.json} in a folder of reports: how alike the submissions for an
 * assignment were when somebody asked.
 *
 * @param format {@link #FORMAT}
 * @param similar what came of it
 */
public record SimilarFile(String format, Similar similar) {
  static final String FOLDER = "similar";

  private static final String FORMAT = "headwaiter-similar/1";
  private static final int MOST_LINES = 20;

  /** What came of it, for a terminal. */
  public static String text(Path out, Similar similar) {
    StringBuilder text = new StringBuilder();
    text.append(Visible.line(similar.assignment()))
        .append(": ")
        .append(SimilarView.says(similar))
        .append('\n');
    similar.notable().stream()
        .limit(MOST_LINES)
        .forEach(
            pair ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "  %5.1f %%  %s and %s%n",
                        pair.similarity() / 10.0,
                        Visible.line(pair.first().student()),
                        Visible.line(pair.second().student()))));
    if (similar.notable().size() > MOST_LINES) {
      text.append("  … and ")
          .append(similar.notable().size() - MOST_LINES)
          .append(" more on the page\n");
    }
    similar
        .skipped()
        .forEach(
            each ->
                text.append("  not compared: ")
                    .append(Visible.line(each.who().student()))
                    .append(", ")
                    .append(each.why())
                    .append('\n'));
    return text.append("  ")
        .append(out.resolve(page(similar.assignment())))
        .append('\n')
        .toString();
  }

  /** Writes it. */
  public static void write(Path out, Similar similar) {
    Atomic.write(
        file(out, similar.assignment()), ResultJson.write(new SimilarFile(FORMAT, similar)));
  }

  /**
   * What is known of an assignment; empty if nobody asked.
   *
   * @throws Unreadable if the file is broken
   */
  static Optional<Similar> read(Path out, String assignment) {
    Path file = file(out, assignment);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      SimilarFile read = ResultJson.read(Files.readString(file), SimilarFile.class);
      if (FORMAT.equals(read.format())) {
        return Optional.of(read.similar());
      }
      throw new Unreadable("Expected the format `" + FORMAT + "` in " + file + ".", null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** The page of an assignment, relative to the folder of reports. */
  static String page(String assignment) {
    return FOLDER + "/" + SafeName.of(assignment) + ".html";
  }

  private static Path file(Path out, String assignment) {
    return out.resolve(FOLDER).resolve(SafeName.of(assignment) + ".json");
  }
}
