package headwaiter.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import headwaiter.grader.model.Verdict;

/** A verdict in one word, as files and people read it. */
public enum Mark {
  /** It earns its points. */
  @JsonProperty("passed")
  PASSED("passed", "✓"),
  /** It does not. */
  @JsonProperty("failed")
  FAILED("failed", "✗"),
  /** It was not run, because of the submission. */
  @JsonProperty("not-reached")
  NOT_REACHED("not reached", "✗"),
  /** It passes sometimes, whatever the schedule. */
  @JsonProperty("unstable")
  UNSTABLE("unstable", "?"),
  /** It can't be run here. */
  @JsonProperty("not-run")
  NOT_RUN("not run", "?"),
  /** There is no evidence, and that is not the student's fault. */
  @JsonProperty("inconclusive")
  INCONCLUSIVE("inconclusive", "?");

  private final String word;
  private final String sign;

  Mark(String word, String sign) {
    this.word = word;
    this.sign = sign;
  }

  /** The word for people. */
  String word() {
    return word;
  }

  /** One character. */
  String sign() {
    return sign;
  }

  /** The name for style sheets. */
  String css() {
    return word.replace(' ', '-');
  }

  /** Whether no evidence decides its points. */
  boolean undecided() {
    return switch (this) {
      case PASSED, FAILED, NOT_REACHED -> false;
      case UNSTABLE, NOT_RUN, INCONCLUSIVE -> true;
    };
  }

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed p -> PASSED;
      case Verdict.Failed f -> FAILED;
      case Verdict.NotReached n -> NOT_REACHED;
      case Verdict.Unstable u -> UNSTABLE;
      case Verdict.NotRun n -> NOT_RUN;
      case Verdict.Inconclusive i -> INCONCLUSIVE;
    };
  }

  /** What a verdict says beside its word; empty if nothing. */
  static String message(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed p -> "";
      case Verdict.Failed f -> f.message();
      case Verdict.NotReached n -> n.why();
      case Verdict.Unstable u ->
          "It passes in "
              + Math.round(u.rate() * 100)
              + " % of equal runs, so it decides nothing; the teacher is told.";
      case Verdict.NotRun n -> n.missing();
      case Verdict.Inconclusive i -> i.why();
    };
  }
}
