package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;

/** Which findings keep a submission from being run. */
public final class Stops {
  private Stops() {}

  /** It does not compile, or is not what was asked for. */
  public static boolean rejects(Finding finding) {
    return finding.id().equals(FindingId.COMPILE_ERROR)
        || finding.id().equals(FindingId.STRUCTURE)
        || finding.id().equals(FindingId.BAD_INPUT);
  }

  /** It contains what must not run. */
  public static boolean refuses(Finding finding) {
    return finding.id().equals(FindingId.REDEFINED_TYPE)
        || finding.id().equals(FindingId.FORBIDDEN_API);
  }
}
