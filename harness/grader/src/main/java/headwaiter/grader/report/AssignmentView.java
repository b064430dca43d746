package headwaiter.grader.report;

import headwaiter.grader.model.ErrorCard;
import headwaiter.grader.model.Similar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page of an assignment shows: the result of everybody who handed something in for it. */
record AssignmentView(
    String assignment,
    String title,
    List<ClassView.Figure> figures,
    Histogram histogram,
    List<CheckRate> checks,
    List<Common> findings,
    List<Row> rows,
    String similar,
    String similarLink,
    String card) {
  private static final int EVERY = 1000;

  /** A student. */
  record Row(Cell cell, List<Mark> marks, String findings, String words) {}

  /**
   * The view.
   *
   * @param similar how alike the submissions are, if somebody asked
   * @param card what the last audit found out about the assignment, if there was one
   */
  static AssignmentView of(
      List<Result> results, Optional<Similar> similar, Optional<ErrorCard> card) {
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
            .toList(),
        similar.map(SimilarView::says).orElse(""),
        "../" + SimilarFile.page(first.assignment()),
        card.map(AssignmentView::says).orElse(""));
  }

  private static String says(ErrorCard card) {
    long caught = card.mistakes().stream().filter(ErrorCard.Caught::caught).count();
    long alarms = card.solutions().stream().filter(each -> !each.alarms().isEmpty()).count();
    return "The audit: "
        + caught
        + " of "
        + Words.count(card.mistakes().size(), "known mistake")
        + " caught for the stated reason; "
        + (alarms == 0 ? "no" : alarms)
        + " false "
        + (alarms == 1 ? "alarm" : "alarms")
        + " on "
        + Words.count(card.solutions().size(), "solution")
        + ".";
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
