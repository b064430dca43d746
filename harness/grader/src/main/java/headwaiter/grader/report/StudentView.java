package headwaiter.grader.report;

import java.util.List;

/** What the page of a student shows: every assignment, and how the attempts went on. */
record StudentView(String student, List<ClassView.Figure> figures, List<Row> rows) {
  private static final int MOST_FINDINGS = 6;

  /**
   * An assignment.
   *
   * @param link to the page of the submission, from the page of the student
   */
  record Row(
      String assignment,
      String title,
      String link,
      Cell cell,
      List<Mark> marks,
      List<Try> attempts,
      List<String> findings,
      int more) {}

  /** An attempt: its number, its points, and how high its bar is, of 20. */
  record Try(String name, int earned, int possible, int x, int y, int height, boolean now) {}

  static StudentView of(List<Site.Shown> shown) {
    List<Result> now = shown.stream().map(Site.Shown::now).toList();
    List<ClassView.Figure> figures = new java.util.ArrayList<>(ClassView.figures(now, 1));
    figures.removeFirst();
    return new StudentView(
        Visible.line(now.getFirst().student()),
        figures,
        shown.stream().map(StudentView::row).toList());
  }

  private static Row row(Site.Shown shown) {
    Result now = shown.now();
    List<String> ids =
        now.findings().stream().map(f -> Visible.line(f.id(), 80)).distinct().toList();
    return new Row(
        Visible.line(now.assignment()),
        Visible.line(now.title()),
        SafeName.of(now.assignment()) + "/" + Site.HTML,
        Cell.of(now),
        now.checks().stream().map(Result.Checked::verdict).toList(),
        tries(shown),
        ids.stream().limit(MOST_FINDINGS).toList(),
        Math.max(0, ids.size() - MOST_FINDINGS));
  }

  private static List<Try> tries(Site.Shown shown) {
    List<Try> tries = new java.util.ArrayList<>();
    for (Result one : shown.attempts()) {
      int height = Math.max(1, 20 * one.earned() / Math.max(1, one.possible()));
      tries.add(
          new Try(
              Visible.line(one.attempt()),
              one.earned(),
              one.possible(),
              tries.size() * 10,
              20 - height,
              height,
              one.attempt().equals(shown.now().attempt())));
    }
    return tries;
  }
}
