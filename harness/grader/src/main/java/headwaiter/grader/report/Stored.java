package headwaiter.grader.report;

import java.nio.file.Path;

/** What is known already of a submission that is to be graded. */
public sealed interface Stored {
  /**
   * A result of the very same run.
   *
   * @param result without sources and evidence
   * @param file where all of it is
   */
  record Known(Result result, Path file) implements Stored {}

  /** There is none, or one that decides nothing. */
  record Unknown() implements Stored {}

  /** The last result can't be believed; why, in a sentence. */
  record Damaged(String why) implements Stored {}
}
