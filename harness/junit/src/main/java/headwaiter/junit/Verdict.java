package headwaiter.junit;

import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.sim.Exit;
import headwaiter.simulator.sim.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What JUnit is told of a test.
 *
 * @param failure in words for a person; empty if the test passed
 */
record Verdict(Optional<Throwable> failure) {
  private static final Pattern HARNESS =
      Pattern.compile("^(org\\.junit|headwaiter\\.(api|junit|simulator\\.(explore|sim)))\\.");

  /** That of a test which was run under several schedules. */
  static Verdict of(Exploration exploration, Simulated how) {
    return new Verdict(
        exploration
            .failing()
            .map(failing -> told(failing, exploration.schedules(), how))
            .or(() -> exploration.unsteady().map(TwoWays::new))
            .or(() -> exit(exploration.plain())));
  }

  /** Returns if the test passed. */
  void decide() throws Throwable {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private static Throwable told(Failing failing, int tried, Simulated how) {
    Throwable cause = cause(failing);
    cause.setStackTrace(theirs(cause.getStackTrace()));
    String story = failing.interleaving().isEmpty() ? "" : Story.of(failing, tried, how);
    String message = Objects.toString(cause.getMessage(), cause.toString());
    if (cause instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
      String value = failed.getExpected().getStringRepresentation();
      // Assertions on time leave it to the report what was expected.
      String all = message + (says(message, value) ? "" : ", expected " + value) + story;
      return all.equals(message)
          ? failed
          : as(
              failed,
              new AssertionFailedError(all, failed.getExpected(), failed.getActual(), cause));
    }
    return story.isEmpty() || cause instanceof TestAbortedException
        ? cause
        : as(cause, new AssertionFailedError(message + story, cause));
  }

  private static boolean says(String message, String value) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)").matcher(message).find();
  }

  private static Throwable as(Throwable original, Throwable told) {
    told.setStackTrace(original.getStackTrace());
    return told;
  }

  /** A stack without what runs and checks tests. */
  private static StackTraceElement[] theirs(StackTraceElement[] stack) {
    List<StackTraceElement> left =
        Arrays.stream(stack)
            .filter(frame -> !HARNESS.matcher(frame.getClassName()).find())
            .toList();
    return left.isEmpty() ? stack : left.toArray(StackTraceElement[]::new);
  }

  private static Throwable cause(Failing failing) {
    Outcome outcome = failing.outcome();
    if (outcome.failure().isPresent()) {
      return outcome.failure().get();
    }
    NeverEnded ended = new NeverEnded(outcome, failing.seed());
    Blocked.of(outcome.waits()).ifPresent(ended::addSuppressed);
    return ended;
  }

  private static Optional<Throwable> exit(Outcome outcome) {
    return outcome.exits().stream().findFirst().map(Verdict::told);
  }

  private static Throwable told(Exit exit) {
    AssertionError told =
        new AssertionError(
            "The code under test asked the JVM to end: %s(%d)."
                .formatted(exit.call(), exit.status()));
    told.setStackTrace(new StackTraceElement[] {exit.at()});
    return told;
  }
}
