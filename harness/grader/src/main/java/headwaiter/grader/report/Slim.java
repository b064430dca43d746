package headwaiter.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.Evidence;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Provenance;
import headwaiter.grader.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result of which sources and observations are passed over as it is read: most of the file. */
record Slim(
    String format,
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
    Reading reading,
    Optional<Coverage> coverage,
    Ran evidence,
    Provenance provenance,
    @JsonProperty("volatile") Map<String, String> volatileFacts) {
  /** How far it came. */
  record Ran(Evidence.Compiling compilation, boolean closed) {}

  /** As {@link Result#slim()} gives it. */
  Result result() {
    return new Result(
        format,
        student,
        assignment,
        title,
        attempt,
        received,
        status,
        earned,
        possible,
        undecided,
        checks,
        findings,
        reading,
        coverage,
        List.of(),
        new Evidence(evidence.compilation(), List.of(), List.of(), evidence.closed()),
        provenance,
        volatileFacts);
  }
}
