package headwaiter.grader.model;

/** What became of a check. */
public sealed interface Verdict {
  /** It earns its points. */
  record Passed() implements Verdict {}

  /**
   * The submission does not do what the check expects.
   *
   * @param message one sentence for the student
   */
  record Failed(String message) implements Verdict {}

  /**
   * It was not run, because of something in the submission: it does not compile, or was refused.
   *
   * @param why one sentence
   */
  record NotReached(String why) implements Verdict {}

  /**
   * It passes sometimes, and not because of the schedule: decides nothing.
   *
   * @param rate the share that passed, from 0 to 1
   */
  record Unstable(double rate) implements Verdict {}

  /**
   * It can't be run on this machine.
   *
   * @param missing what is missing here
   */
  record NotRun(String missing) implements Verdict {}

  /**
   * No evidence, and not the student's fault: earns nothing, is not held against anybody, and goes
   * to a person.
   *
   * @param why one sentence
   */
  record Inconclusive(String why) implements Verdict {}
}
