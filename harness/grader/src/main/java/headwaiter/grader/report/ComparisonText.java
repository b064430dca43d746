package headwaiter.grader.report;

import headwaiter.grader.model.Marks;
import java.util.Map;
import java.util.TreeMap;

/** A comparison on a terminal. */
final class ComparisonText {
  private static final int LONGEST_TEXT = 200;

  private final Paint paint;
  private final int width;

  ComparisonText(Paint paint, int width) {
    this.paint = paint;
    this.width = width;
  }

  String render(Comparison comparison) {
    StringBuilder out = new StringBuilder();
    for (Comparison.Change change : comparison.changes()) {
      String points =
          change.before().map(String::valueOf).orElse("–")
              + " → "
              + change.after().map(String::valueOf).orElse("–")
              + " of "
              + change.possible();
      out.append(paint.bold(Visible.line(change.student() + "/" + change.assignment())))
          .append("  ")
          .append(points)
          .append("  ")
          .append(by(change.by()))
          .append("  ")
          .append(paint.faint(String.join(", ", change.causes())))
          .append('\n');
      for (Comparison.Checked check : change.checks()) {
        String line =
            "    "
                + Visible.line(check.id())
                + ": "
                + check.before()
                + " → "
                + check.after()
                + ", "
                + check.earnedBefore()
                + " → "
                + check.earnedAfter()
                + (check.message().isEmpty()
                    ? ""
                    : "  " + Visible.line(check.message(), LONGEST_TEXT));
        out.append(Cells.cut(line, width)).append('\n');
      }
    }
    for (Comparison.Moved mark : comparison.marks()) {
      out.append("mark  ")
          .append(Visible.line(mark.student() + "/" + mark.assignment()))
          .append("  ")
          .append(mark.before().map(Marks::rounded).orElse("–"))
          .append(" → ")
          .append(mark.after().map(Marks::rounded).orElse("–"))
          .append("  ")
          .append(paint.faint(String.join(", ", mark.causes())))
          .append('\n');
    }
    return out.append(summary(comparison)).append('\n').toString();
  }

  /** How many move, and by what. */
  static String summary(Comparison comparison) {
    if (comparison.changes().isEmpty() && comparison.marks().isEmpty()) {
      return "Nothing moves: " + Words.count(comparison.same(), "submission") + " as before.";
    }
    Map<String, Integer> causes = new TreeMap<>();
    comparison
        .changes()
        .forEach(change -> change.causes().forEach(cause -> causes.merge(cause, 1, Integer::sum)));
    long up = comparison.changes().stream().filter(change -> change.by() > 0).count();
    long down = comparison.changes().stream().filter(change -> change.by() < 0).count();
    StringBuilder text = new StringBuilder();
    text.append(up).append(" up, ").append(down).append(" down, ");
    text.append(comparison.changes().size() - up - down).append(" otherwise, ");
    text.append(comparison.same()).append(" as before");
    if (!causes.isEmpty()) {
      text.append("; what changed:");
      causes.forEach(
          (cause, many) -> text.append(' ').append(cause).append(" (").append(many).append(")"));
    }
    return text.append('.').toString();
  }

  private String by(int points) {
    return points < 0
        ? paint.bad("−" + -points)
        : points > 0 ? paint.good("+" + points) : paint.faint("±0");
  }
}
