package headwaiter.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions on virtual time. They are exact: no tolerance, no waiting, no flakes. Their messages
 * say what happened; what was expected travels beside the message, so that a hidden check can
 * withhold it.
 */
public final class VirtualTime {
  private VirtualTime() {}

  /** The call takes exactly this long. */
  public static <T> T assertTakes(Simulation sim, Duration expected, Callable<T> call)
      throws Exception {
    Duration before = sim.elapsed();
    T result = call.call();
    same("took", expected, sim.elapsed().minus(before));
    return result;
  }

  /** Exactly this much time has passed since the body began. */
  public static void assertElapsed(Simulation sim, Duration expected) {
    same("took", expected, sim.elapsed());
  }

  /** At no time were more, and at some time were this many, calls of the service in flight. */
  public static void assertMostInFlight(GivenService service, int expected) {
    int actual = service.mostInFlight();
    if (actual != expected) {
      throw new AssertionFailedError(
          "had " + actual + " calls in flight at once", expected, actual);
    }
  }

  /** Nothing that the code under test started is left. */
  public static void assertNothingLeft(Simulation sim) {
    List<String> left = sim.leftovers();
    if (!left.isEmpty()) {
      throw new AssertionFailedError(
          "left something behind: " + String.join("; ", left), List.of(), left);
    }
  }

  /** A duration as a person writes it: {@code 4 s}, {@code 1.250 s}, {@code 300 ms}. */
  public static String text(Duration duration) {
    long nanos = duration.toNanos();
    if (nanos == 0) {
      return "0 s";
    }
    if (nanos % 1_000_000_000L == 0) {
      return nanos / 1_000_000_000L + " s";
    }
    if (nanos % 1_000_000L == 0) {
      return nanos < 1_000_000_000L
          ? nanos / 1_000_000L + " ms"
          : nanos / 1_000_000_000L + "." + "%03d".formatted(nanos / 1_000_000L % 1000) + " s";
    }
    return nanos + " ns";
  }

  private static void same(String verb, Duration expected, Duration actual) {
    if (!expected.equals(actual)) {
      throw new AssertionFailedError(
          verb + " " + text(actual) + " of virtual time", text(expected), text(actual));
    }
  }
}
