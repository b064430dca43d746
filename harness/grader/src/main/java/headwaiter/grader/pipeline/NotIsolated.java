package headwaiter.grader.pipeline;

import headwaiter.grader.sandbox.Ladder;

/** This machine does not give the isolation that is asked for, so nothing is run. */
public final class NotIsolated extends Exception {
  private static final long serialVersionUID = 1L;

  NotIsolated(Ladder.Refused why) {
    super(
        why.getMessage()
            + "\nNothing was run. `./grade doctor` says what to install;"
            + " --own-code does without isolation, for one's own code.",
        why);
  }
}
