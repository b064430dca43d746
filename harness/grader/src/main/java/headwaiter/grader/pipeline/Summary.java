package headwaiter.grader.pipeline;

import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Report;
import java.util.Locale;

/** A report in a few words. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    Grade grade = report.grade();
    return grade.status() == Grade.Status.GRADED
        ? grade.earned()
            + " of "
            + grade.possible()
            + (grade.undecided() > 0 ? ", " + grade.undecided() + " undecided" : "")
        : grade.status().name().toLowerCase(Locale.ROOT);
  }
}
