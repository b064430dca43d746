package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a run, one a line. */
final class TerminalTable {
  private static final String NOT_ISOLATED =
      "Not isolated: what was run could read files and reach the network. Not for strangers' code.";
  private static final int BAR = 10;
  private static final int SCORE = 7;
  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_ASSIGNMENT = 20;

  private final Paint paint;
  private final int width;

  TerminalTable(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(List<Result> results) {
    if (results.isEmpty()) {
      return "No results.\n";
    }
    int students = column("Student", results, Result::student, LONGEST_NAME);
    int assignments = column("Assignment", results, Result::assignment, LONGEST_ASSIGNMENT);
    int statuses = column("Status", results, r -> Words.status(r.status()), width);
    int rest = width - students - assignments - BAR - SCORE - statuses - 8;
    StringBuilder out = new StringBuilder();
    out.append(
        paint.bold(
            (Cells.fit("Student", students)
                    + "  "
                    + Cells.fit("Assignment", assignments)
                    + "  "
                    + Cells.fit("Score", BAR + 1 + SCORE)
                    + "  "
                    + Cells.fit("Status", statuses)
                    + " "
                    + "Look at")
                .stripTrailing()));
    out.append('\n');
    String before = "";
    for (Result result : results) {
      String student = result.student().equals(before) ? "" : result.student();
      before = result.student();
      out.append(Cells.fit(Visible.line(student), students))
          .append("  ")
          .append(Cells.fit(Visible.line(result.assignment()), assignments))
          .append("  ")
          .append(bar(result))
          .append(' ')
          .append(Cells.fit(score(result), SCORE))
          .append("  ")
          .append(status(result.status()));
      String first = first(result, Math.max(0, rest));
      if (!first.isEmpty()) {
        int gap = 1 + statuses - Words.status(result.status()).length();
        out.append(" ".repeat(gap)).append(first);
      }
      out.append('\n');
    }
    out.append('\n');
    Cells.wrap(summary(results), width).forEach(line -> out.append(line).append('\n'));
    if (results.stream().anyMatch(result -> result.provenance().lacksIsolation())) {
      Cells.wrap(NOT_ISOLATED, width).forEach(line -> out.append(paint.faint(line)).append('\n'));
    }
    return out.toString();
  }

  private static int column(
      String heading, List<Result> results, Function<Result, String> name, int longest) {
    int widest =
        results.stream().mapToInt(r -> Cells.width(Visible.line(name.apply(r)))).max().orElse(0);
    return Math.clamp(widest, heading.length(), longest);
  }

  private String bar(Result result) {
    int possible = Math.max(1, result.possible());
    int full = result.earned() * BAR / possible;
    int open = Math.min(BAR - full, (result.undecided() * BAR + possible - 1) / possible);
    String earned = "█".repeat(full);
    String lost = "·".repeat(BAR - full - open);
    return paint.good(earned) + paint.unsure("░".repeat(open)) + paint.faint(lost);
  }

  private static String score(Result result) {
    return result.earned() + "/" + result.possible() + (result.undecided() > 0 ? "?" : "");
  }

  private String status(Grade.Status status) {
    String word = Words.status(status);
    return switch (status) {
      case GRADED -> word;
      case REJECTED, REFUSED, TAMPERED -> paint.bad(word);
      case INCONCLUSIVE -> paint.unsure(word);
    };
  }

  /** What to look at first, with as much of it as there is room for. */
  private static String first(Result result, int cells) {
    List<Finding> findings = result.findings();
    if (!findings.isEmpty()) {
      Finding first = findings.getFirst();
      String id = Visible.line(first.id());
      String more = findings.size() > 1 ? " +" + (findings.size() - 1) : "";
      String line = first.place().line() > 0 ? ":" + first.place().line() : "";
      return Stream.of(id + line + more, id + line, id + more)
          .filter(text -> Cells.width(text) <= cells)
          .findFirst()
          .orElse(Cells.cut(id, cells));
    }
    return result.checks().stream()
        .filter(check -> check.verdict() != Mark.PASSED)
        .findFirst()
        .map(check -> check.verdict().sign() + " " + Visible.line(check.id()))
        .map(text -> Cells.cut(text, cells))
        .orElse("");
  }

  private static String summary(List<Result> results) {
    String statuses =
        Arrays.stream(Grade.Status.values())
            .map(
                status -> {
                  long many = results.stream().filter(r -> r.status() == status).count();
                  return many == 0 ? "" : many + " " + Words.status(status);
                })
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    long earned = results.stream().mapToLong(Result::earned).sum();
    long decided = results.stream().mapToLong(r -> r.possible() - r.undecided()).sum();
    String share = decided > 0 ? " · " + 100 * earned / decided + " % of the decided points" : "";
    return Words.count(results.size(), "submission") + ": " + statuses + share;
  }
}
