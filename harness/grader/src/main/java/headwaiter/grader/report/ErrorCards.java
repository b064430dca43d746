package headwaiter.grader.report;

import headwaiter.grader.model.ErrorCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The error cards of an audit, in a file and in the terminal. */
public final class ErrorCards {
  private static final String FORMAT = "headwaiter-error-card/1";

  private ErrorCards() {}

  private record Document(String format, List<ErrorCard> assignments) {}

  /** Writes {@code error-card.json} in the folder of reports. */
  public static Path write(Path out, List<ErrorCard> cards) {
    Path file = file(out);
    Atomic.write(file, ResultJson.write(new Document(FORMAT, cards)));
    return file;
  }

  /** The card of an assignment in that file; empty if there is none that can be read. */
  static Optional<ErrorCard> read(Path out, String assignment) {
    Path file = file(out);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Document document = ResultJson.read(Files.readString(file), Document.class);
      return FORMAT.equals(document.format())
          ? document.assignments().stream()
              .filter(card -> card.assignment().equals(assignment))
              .findFirst()
          : Optional.empty();
    } catch (IOException | tools.jackson.core.JacksonException e) {
      return Optional.empty(); // of an audit of another version: it says nothing here
    }
  }

  private static Path file(Path out) {
    return out.resolve("error-card.json");
  }

  /** The card as a table. */
  public static String text(ErrorCard card) {
    int width =
        Math.max(
            card.mistakes().stream().mapToInt(row -> row.name().length()).max().orElse(0),
            card.solutions().stream().mapToInt(row -> row.name().length()).max().orElse(0));
    String form = "  %-" + Math.max(width, 8) + "s  %-6s  %-8s  %-8s  %5s  %s%n";
    StringBuilder text = new StringBuilder(card.assignment()).append('\n');
    text.append(form.formatted("mistake", "static", "observed", "explored", "score", "fails"));
    for (ErrorCard.Caught row : card.mistakes()) {
      text.append(
          form.formatted(
              row.name(),
              mark(row.byStatic()),
              mark(row.byObserved()),
              mark(row.byExplored()),
              row.score(),
              String.join(", ", row.fails()) + (row.caught() ? "" : "  ← not as it should be")));
    }
    String line = "  %-" + Math.max(width, 8) + "s  %s%n";
    text.append(line.formatted("solution", "false alarms"));
    for (ErrorCard.Alarms row : card.solutions()) {
      String alarms = row.alarms().isEmpty() ? "none" : String.join("; ", row.alarms());
      text.append(line.formatted(row.name(), alarms + ", under " + row.seeds() + " seeds"));
    }
    return text.toString();
  }

  private static String mark(List<String> found) {
    return found.isEmpty() ? "–" : "●";
  }
}
