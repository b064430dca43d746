package headwaiter.grader.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the page of an assignment shows: the result of everybody who handed something in for it. */
record AssignmentView(
    String assignment,
    String title,
    List<ClassView.Figure> figures,
    Histogram histogram,
    List<CheckRate> checks,
    List<Common> findings,
    List<Row> rows) {
  private static final int EVERY = 1000;

  /** A student. */
  record Row(Cell cell, List<Mark> marks, String findings, String words) {}

  static AssignmentView of(List<Result> results) {
    Result first = results.getFirst();
    return new AssignmentView(
        Visible.line(first.assignment()),
        Visible.line(first.title()),
        figures(results),
        Histogram.of(results),
        CheckRate.of(results),
        Common.of(results, EVERY, EVERY),
        results.stream()
            .sorted(Comparator.comparing(Result::student))
            .map(AssignmentView::row)
            .toList());
  }

  private static List<ClassView.Figure> figures(List<Result> results) {
    List<ClassView.Figure> figures =
        new java.util.ArrayList<>(ClassView.figures(results, results.size()));
    figures.removeFirst();
    int[] points = results.stream().mapToInt(Result::earned).sorted().toArray();
    int middle = points.length / 2;
    String median =
        points.length % 2 == 1
            ? String.valueOf(points[middle])
            : String.format(Locale.ROOT, "%.1f", (points[middle - 1] + points[middle]) / 2.0);
    figures.add(2, new ClassView.Figure(median, "points, the median"));
    return figures;
  }

  private static Row row(Result result) {
    List<String> ids =
        result.findings().stream().map(f -> Visible.line(f.id())).distinct().toList();
    return new Row(
        Cell.of(result),
        result.checks().stream().map(Result.Checked::verdict).toList(),
        String.join(", ", ids),
        (Visible.line(result.student())
                + " "
                + Words.status(result.status())
                + " "
                + String.join(" ", ids))
            .toLowerCase(Locale.ROOT));
  }
}
