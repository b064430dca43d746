package headwaiter.api;

import java.time.Duration;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/** Assertions for tests in {@link RealTime}: times are compared with times of the same run. */
public final class RealTimes {
  private RealTimes() {}

  /**
   * Something took at most so many times as long as something else.
   *
   * @param reference greater than 0
   */
  public static void assertAtMost(double times, Duration reference, Duration actual) {
    double ratio = (double) actual.toNanos() / reference.toNanos();
    if (ratio > times) {
      throw new AssertionFailedError(
          String.format(Locale.ROOT, "took %.1f times as long as what it is compared with", ratio),
          "at most " + times + " times",
          String.format(Locale.ROOT, "%.1f times", ratio));
    }
  }
}
