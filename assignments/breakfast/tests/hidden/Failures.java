package course.breakfast.tests;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** What a failure has to look like when it arrives. */
final class Failures {
  private Failures() {}

  /** The failure itself has to arrive: no other one, and no further wrapping. */
  static void assertOwn(Throwable expected, Throwable arrived) {
    if (arrived != expected) {
      throw new AssertionFailedError(
          "join shows, as the cause of its one CompletionException, " + chain(arrived),
          ValueWrapper.create(expected, chain(expected)),
          ValueWrapper.create(arrived, chain(arrived)));
    }
  }

  private static String chain(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.getClass().getSimpleName());
    for (Throwable at = failure.getCause(); at != null; at = at.getCause()) {
      text.append(" caused by ").append(at.getClass().getSimpleName());
    }
    return text.append(" (").append(failure.getMessage()).append(")").toString();
  }
}
