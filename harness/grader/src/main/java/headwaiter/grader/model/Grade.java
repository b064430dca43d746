package headwaiter.grader.model;

import java.util.List;

/**
 * What a submission earns.
 *
 * @param status what became of it as a whole
 * @param checks in the order of the assignment
 */
public record Grade(Status status, List<Line> checks) {
  /** What became of a submission as a whole. */
  public enum Status {
    /** It ran. */
    GRADED,
    /** It does not compile, or misses what was asked for. */
    REJECTED,
    /** It was not run, because of what it contains. */
    REFUSED,
    /** Its records were forged. */
    TAMPERED,
    /** Our trouble. */
    INCONCLUSIVE
  }

  /**
   * One check.
   *
   * @param check the check
   * @param verdict what became of it
   * @param virtualNanos virtual duration of its first test; -1 if there was none
   * @param seed the seed of the deciding run; 0 if there was none
   * @param schedules how many schedules were tried
   * @param notes what who reads the verdict has to know of the runs: a sentence each
   */
  public record Line(
      Check check,
      Verdict verdict,
      long virtualNanos,
      long seed,
      int schedules,
      List<String> notes) {
    /** A line without notes. */
    public Line(Check check, Verdict verdict, long virtualNanos, long seed, int schedules) {
      this(check, verdict, virtualNanos, seed, schedules, List.of());
    }

    /** Its points: all or nothing. */
    public int earned() {
      return verdict instanceof Verdict.Passed ? check.points() : 0;
    }

    /** Its points, if no evidence decides them. */
    public int undecided() {
      return switch (verdict) {
        case Verdict.Passed p -> 0;
        case Verdict.Failed f -> 0;
        case Verdict.NotReached n -> 0;
        case Verdict.Unstable u -> check.points();
        case Verdict.NotRun n -> check.points();
        case Verdict.Inconclusive i -> check.points();
      };
    }
  }

  /** Points earned. */
  public int earned() {
    return checks.stream().mapToInt(Line::earned).sum();
  }

  /** Points possible. */
  public int possible() {
    return checks.stream().mapToInt(line -> line.check().points()).sum();
  }

  /** Points that no evidence decides. */
  public int undecided() {
    return checks.stream().mapToInt(Line::undecided).sum();
  }
}
