package headwaiter.grader.pipeline;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Submission;
import headwaiter.grader.report.Result;
import java.util.List;

/**
 * What a result depends on, as one digest: where it is the same, running again changes nothing.
 * Whose it is says the folder that it stands in.
 */
final class Key {
  private Key() {}

  /**
   * The digest of everything that a grading is a function of.
   *
   * @param provenance of the run, were it to be done now and to come as far as to run
   */
  static String of(
      Submission submission, Assignment assignment, Stages.Plan plan, Provenance provenance) {
    return Digest.of(
            List.of(
                Result.FORMAT,
                submission.digest(),
                submission.problems().toString(),
                assignment.digest(),
                assignment.limits().toString(),
                plan.toString(),
                provenance.toString()))
        .text();
  }
}
