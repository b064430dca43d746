package headwaiter.grader.report;

import headwaiter.grader.model.Marks;
import java.util.List;

/** What the page of a comparison shows. */
record ComparisonView(String summary, List<Row> rows, List<Row> marks) {
  private static final int LONGEST_TEXT = 300;

  /** A submission, or a mark. */
  record Row(
      String name,
      String before,
      String after,
      String by,
      String css,
      List<Check> checks,
      String causes) {}

  /** A check that moves. */
  record Check(String id, String moves, String message) {}

  static ComparisonView of(Comparison comparison) {
    return new ComparisonView(
        ComparisonText.summary(comparison),
        comparison.changes().stream().map(ComparisonView::row).toList(),
        comparison.marks().stream()
            .map(
                mark ->
                    new Row(
                        Visible.line(mark.student() + "/" + mark.assignment()),
                        mark.before().map(Marks::rounded).orElse("–"),
                        mark.after().map(Marks::rounded).orElse("–"),
                        "",
                        "",
                        List.of(),
                        String.join(", ", mark.causes())))
            .toList());
  }

  private static Row row(Comparison.Change change) {
    int by = change.by();
    return new Row(
        Visible.line(change.student() + "/" + change.assignment()),
        change.before().map(String::valueOf).orElse("–"),
        change.after().map(String::valueOf).orElse("–"),
        by < 0 ? "−" + -by : by > 0 ? "+" + by : "±0",
        by < 0 ? "bad" : by > 0 ? "good" : "",
        change.checks().stream()
            .map(
                check ->
                    new Check(
                        Visible.line(check.id()),
                        check.before()
                            + " → "
                            + check.after()
                            + ", "
                            + check.earnedBefore()
                            + " → "
                            + check.earnedAfter(),
                        Visible.line(check.message(), LONGEST_TEXT)))
            .toList(),
        String.join(", ", change.causes()));
  }
}
