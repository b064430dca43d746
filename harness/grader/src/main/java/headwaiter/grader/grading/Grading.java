package headwaiter.grader.grading;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.SourceMap;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.Died;
import headwaiter.wire.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * From evidence to a grade. Pure: the same evidence gives the same grade, at any time.
 *
 * @param grade what the submission earns
 * @param findings one for each mistake at each place, the worst first
 */
public record Grading(Grade grade, List<Finding> findings) {
  /**
   * Grades.
   *
   * @param evidence with the places of its observations in the submission's folder, as {@link
   *     Places#inFolder} makes them
   * @param sources of the submission
   */
  public static Grading of(Assignment assignment, Evidence evidence, List<Source> sources) {
    Sightings eye = new Sightings(new SourceMap(sources));
    List<Finding> sightings =
        evidence.observations().stream().flatMap(o -> eye.in(o).stream()).toList();
    Verdicts verdicts = new Verdicts(assignment, evidence, sightings);
    List<Grade.Line> lines = assignment.checks().stream().map(verdicts::on).toList();
    List<Finding> findings =
        Merging.merge(Stream.concat(sightings.stream(), evidence.findings().stream()).toList());
    return new Grading(new Grade(status(evidence, lines), lines), findings);
  }

  private static Grade.Status status(Evidence evidence, List<Grade.Line> lines) {
    return switch (evidence.compilation()) {
      case REJECTED -> Grade.Status.REJECTED;
      case REFUSED -> Grade.Status.REFUSED;
      case UNAVAILABLE -> Grade.Status.INCONCLUSIVE;
      case COMPILED -> {
        boolean forged =
            evidence.observations().stream()
                .anyMatch(o -> o instanceof Died died && died.cause() == Died.Cause.TAMPERED);
        boolean nothing =
            lines.stream().allMatch(line -> line.verdict() instanceof Verdict.Inconclusive);
        yield forged
            ? Grade.Status.TAMPERED
            : nothing ? Grade.Status.INCONCLUSIVE : Grade.Status.GRADED;
      }
    };
  }
}
