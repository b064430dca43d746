package headwaiter.junit;

import headwaiter.simulator.explore.Search;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * How the tests of this JVM are run. Without one, tests run as anybody's do: with the usual
 * settings, and nobody is told but JUnit.
 *
 * @param settings of every run; the seed is that of the plain schedule
 * @param schedules under how many schedules an explored test of a check is run
 * @param search how other schedules of a check are looked for; empty if its test says
 * @param onlySeed 0, or the seed of the one schedule that is wanted
 * @param fresh the class to use in the next run for a test class, from a loader of its own if runs
 *     would share state otherwise
 * @param listener is told what happens
 */
public record Session(
    Settings settings,
    ToIntFunction<String> schedules,
    Function<String, Optional<Search>> search,
    long onlySeed,
    UnaryOperator<Class<?>> fresh,
    Listener listener) {
  private static final int USUAL_SCHEDULES = 1_000;
  private static final Session USUAL =
      new Session(
          Settings.plain(1).withSubject(Session::isOrdinary),
          check -> USUAL_SCHEDULES,
          check -> Optional.empty(),
          0,
          UnaryOperator.identity(),
          new Listener() {});
  private static volatile Session current = USUAL;

  /** Hears of the runs, on the thread that JUnit runs tests on. Never called during a run. */
  public interface Listener {
    /**
     * A run is about to begin.
     *
     * @param number 0 for the first run of a test
     */
    default void begins(int number) {}

    /** A run has ended, with that. */
    default void ended(Outcome outcome) {}

    /** In how many of the first runs of a test to look for races. */
    default int watched() {
      return 0;
    }

    /** A test has been decided. */
    default void decided(CheckRun run) {}

    /** A test has been run in real time. */
    default void repeated(Repetition runs) {}

    /** The harness failed; nothing is known of the test. */
    default void troubled(String check, Method test, Throwable trouble) {}
  }

  /** From now on tests are run so, until {@link #end}. */
  public void begin() {
    current = this;
  }

  /** From now on tests are run as anybody's. */
  public static void end() {
    current = USUAL;
  }

  static Session current() {
    return current;
  }

  /** Whether a class, by its name, is neither of the JDK nor of what runs tests. */
  static boolean isOrdinary(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("javax.")
        && !className.startsWith("jdk.")
        && !className.startsWith("sun.")
        && !className.startsWith("org.junit.")
        && !className.startsWith("org.opentest4j.")
        && !className.startsWith("headwaiter.");
  }
}
