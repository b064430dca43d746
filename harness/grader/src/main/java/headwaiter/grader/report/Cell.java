package headwaiter.grader.report;

import headwaiter.grader.model.Grade;

/**
 * A student's result for an assignment, in a table.
 *
 * @param link to its page, relative to the folder of reports; empty if nothing was handed in
 * @param heat from 0 to 10, or {@code n} where nothing is decided
 * @param first what to look at first; empty if there is nothing
 */
record Cell(
    String student,
    String assignment,
    String link,
    int earned,
    int possible,
    int undecided,
    String status,
    boolean graded,
    String heat,
    String first) {
  private static final int HEAT = 10;

  /** Of somebody who handed in nothing. */
  static Cell none(String student, String assignment) {
    return new Cell(
        Visible.line(student), Visible.line(assignment), "", 0, 0, 0, "", false, "n", "");
  }

  static Cell of(Result result) {
    int possible = Math.max(1, result.possible());
    String first =
        result.findings().stream()
            .findFirst()
            .map(f -> Visible.line(f.id(), 40))
            .or(
                () ->
                    result.checks().stream()
                        .filter(c -> c.verdict() != Mark.PASSED)
                        .findFirst()
                        .map(c -> c.verdict().sign() + " " + Visible.line(c.id(), 40)))
            .orElse("");
    return new Cell(
        Visible.line(result.student()),
        Visible.line(result.assignment()),
        Site.page(result),
        result.earned(),
        result.possible(),
        result.undecided(),
        Words.status(result.status()),
        result.status() == Grade.Status.GRADED,
        result.undecided() == result.possible()
            ? "n"
            : String.valueOf(Math.clamp((long) result.earned() * HEAT / possible, 0, HEAT)),
        first);
  }

  /** What a narrow table says of it when one asks. */
  String says() {
    StringBuilder says =
        new StringBuilder(student).append(", ").append(assignment).append(": ").append(earned);
    says.append(" of ").append(possible);
    if (undecided > 0) {
      says.append(", ").append(undecided).append(" undecided");
    }
    if (!graded) {
      says.append(", ").append(status);
    }
    return first.isEmpty() ? says.toString() : says.append(", ").append(first).toString();
  }
}
