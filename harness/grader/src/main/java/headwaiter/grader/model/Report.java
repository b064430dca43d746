package headwaiter.grader.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole result of grading one submission.
 *
 * @param submission what was handed in
 * @param attempt a name for it that is distinct for each digest
 * @param assignment what was asked for
 * @param grade what it earns
 * @param findings merged: one mistake at one place is one of them, the worst first
 * @param evidence what the grade was computed from
 * @param provenance how to repeat it
 * @param coverage which lines its checks reach; empty if that was not looked at
 * @param volatileFacts times of day, durations, figures of the machine: left out of comparisons
 */
public record Report(
    Submission submission,
    String attempt,
    Assignment assignment,
    Grade grade,
    List<Finding> findings,
    Evidence evidence,
    Provenance provenance,
    Optional<Coverage> coverage,
    Map<String, String> volatileFacts) {
  /** A report of which nobody asked for the coverage. */
  public Report(
      Submission submission,
      String attempt,
      Assignment assignment,
      Grade grade,
      List<Finding> findings,
      Evidence evidence,
      Provenance provenance,
      Map<String, String> volatileFacts) {
    this(
        submission,
        attempt,
        assignment,
        grade,
        findings,
        evidence,
        provenance,
        Optional.empty(),
        volatileFacts);
  }
}
