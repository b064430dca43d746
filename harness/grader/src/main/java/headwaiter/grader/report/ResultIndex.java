package headwaiter.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Provenance;
import java.util.List;
import java.util.Map;

/**
 * {@code results.json}: the results of what is handed in now, without sources and evidence.
 *
 * @param format {@link #FORMAT}
 * @param submissions by student and assignment
 */
record ResultIndex(String format, List<Entry> submissions) {
  static final String FORMAT = "headwaiter-results/1";

  /** One attempt; the names are those of {@link Result}. */
  record Entry(
      String student,
      String assignment,
      String title,
      String attempt,
      String received,
      Grade.Status status,
      int earned,
      int possible,
      int undecided,
      List<Result.Checked> checks,
      List<Finding> findings,
      Provenance provenance,
      @JsonProperty("volatile") Map<String, String> volatileFacts) {
    static Entry of(Result result) {
      return new Entry(
          result.student(),
          result.assignment(),
          result.title(),
          result.attempt(),
          result.received(),
          result.status(),
          result.earned(),
          result.possible(),
          result.undecided(),
          result.checks(),
          result.findings(),
          result.provenance(),
          result.volatileFacts());
    }
  }

  static ResultIndex of(List<Result> results) {
    return new ResultIndex(FORMAT, results.stream().map(Entry::of).toList());
  }
}
