package headwaiter.grader.cli;

/** The exit statuses. */
final class Exit {
  /** Done, whatever the scores. */
  static final int DONE = 0;

  /** Something that was asked for is not met. */
  static final int NOT_MET = 1;

  /** Wrong usage, or input that can't be read. */
  static final int UNREADABLE = 2;

  /** Our own trouble. */
  static final int TROUBLE = 3;

  private Exit() {}
}
