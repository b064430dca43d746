package headwaiter.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

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

  /**
   * The same for a call that asks for several things which don't need each other: it takes exactly
   * as long as the slowest. If it takes as long as all of them one after another, the failure knows
   * so, and which line kept them apart can be found out.
   */
  public static <T> T assertTakesTogether(Simulation sim, Duration expected, Callable<T> call)
      throws Exception {
    Duration before = sim.elapsed();
    T result = call.call();
    Duration took = sim.elapsed().minus(before);
    if (!expected.equals(took)) {
      throw new AssertionFailedError(
          "took " + text(took) + " of virtual time",
          text(expected),
          ValueWrapper.create(new Apart(before, expected, took), text(took)));
    }
    return result;
  }

  /**
   * What the failure of {@link #assertTakesTogether} is about.
   *
   * @param from when it began
   * @param expected how long it was to take
   * @param took how long it took
   */
  public record Apart(Duration from, Duration expected, Duration took) {}

  /** The call takes exactly this long, in the simulation that the calling thread runs in. */
  public static <T> T assertTakes(Duration expected, Callable<T> call) throws Exception {
    return assertTakes(InSimulation.SIMULATOR.current(), expected, call);
  }

  /** The same for what gives no result. */
  public static void assertTakes(Duration expected, Executable code) throws Throwable {
    Simulation sim = InSimulation.SIMULATOR.current();
    Duration before = sim.elapsed();
    code.execute();
    same("took", expected, sim.elapsed().minus(before));
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

  /** At no time were more calls of the service in flight. */
  public static void assertMaxConcurrency(int most, GivenService service) {
    int actual = service.mostInFlight();
    if (actual > most) {
      throw new AssertionFailedError(
          "had " + actual + " calls in flight at once", "at most " + most, actual);
    }
  }

  /** Some call with the one label and some call with the other were in flight at the same time. */
  public static void assertOverlaps(GivenService service, String one, String other) {
    List<GivenService.Call> ones = labelled(service, one);
    List<GivenService.Call> others = labelled(service, other);
    boolean overlap = ones.stream().anyMatch(a -> others.stream().anyMatch(b -> overlap(a, b)));
    if (!overlap) {
      throw new AssertionFailedError(
          "the calls %s and %s were not in flight at the same time: %s"
              .formatted(one, other, times(ones) + " and " + times(others)));
    }
  }

  /** A call of a service has been cancelled. */
  public static void assertCancelled(GivenService service, GivenService.Call call) {
    if (!call.cancelled()) {
      throw new AssertionFailedError(
          "the call `" + call.label() + "` was not cancelled",
          "cancelled",
          ValueWrapper.create(
              new Uncancelled(call, service.madeAt(call)),
              call.ended().map(end -> "ended after " + text(end)).orElse("in flight")));
    }
  }

  /**
   * What the failure of {@link #assertCancelled} is about.
   *
   * @param call the call that went on
   * @param madeAt the line of the code under test that made it
   */
  public record Uncancelled(GivenService.Call call, Optional<StackTraceElement> madeAt) {}

  /** No thread, timer or task is left of what was started in this simulation. */
  public static void assertNothingPending() {
    assertNothingLeft(InSimulation.SIMULATOR.current());
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

  private static List<GivenService.Call> labelled(GivenService service, String label) {
    return service.calls().stream().filter(call -> call.label().equals(label)).toList();
  }

  /** Calls that only touch, one ending as the other begins, do not overlap. */
  private static boolean overlap(GivenService.Call a, GivenService.Call b) {
    return a != b
        && a.ended().map(end -> b.began().compareTo(end) < 0).orElse(true)
        && b.ended().map(end -> a.began().compareTo(end) < 0).orElse(true);
  }

  private static String times(List<GivenService.Call> calls) {
    return calls.isEmpty()
        ? "never"
        : calls.stream()
            .map(call -> text(call.began()) + "–" + call.ended().map(VirtualTime::text).orElse(""))
            .collect(Collectors.joining(", "));
  }

  private static void same(String verb, Duration expected, Duration actual) {
    if (!expected.equals(actual)) {
      throw new AssertionFailedError(
          verb + " " + text(actual) + " of virtual time", text(expected), text(actual));
    }
  }
}
