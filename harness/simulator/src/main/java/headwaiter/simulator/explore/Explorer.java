package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Strategy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs a body under schedule after schedule until one fails, and explains that one.
 *
 * <p>Schedule 0 is the plain one, with the seed of the settings. The others have a seed of their
 * own, which follows from that of the settings and the schedule's number, and replays it alone.
 *
 * <p>Every schedule that decides is run twice. If the two runs differ, something takes part that is
 * not simulated, and nothing is decided.
 */
public final class Explorer {
  /** Seeds of schedules beyond this number are not known any more. */
  private static final int MOST_SCHEDULES = 1_000_000;

  /** A failure that has more causes than this may be its own. */
  private static final int LONGEST_CHAIN = 100;

  /** How one run is made; {@code Machine::run} but for tests of the explorer itself. */
  @FunctionalInterface
  public interface Runner {
    /** Runs a body to its end. */
    Outcome run(Settings settings, Body body);
  }

  private final Runner runner;
  private final Settings base;
  private final Search search;
  private final Supplier<Body> bodies;

  /**
   * An explorer of one body.
   *
   * @param base settings of every run; their strategy is not used
   * @param search how other schedules are looked for
   * @param bodies a fresh body for each run, so that runs share nothing
   */
  public Explorer(Runner runner, Settings base, Search search, Supplier<Body> bodies) {
    this.runner = runner;
    this.base = base;
    this.search = search;
    this.bodies = bodies;
  }

  /** An explorer of one body by the usual search. */
  public Explorer(Runner runner, Settings base, Supplier<Body> bodies) {
    this(runner, base, Search.MIXED, bodies);
  }

  /** The same as {@link #explore}, but a failure is not explained. */
  Exploration search(int schedules) {
    return explore(schedules, false);
  }

  /** Runs up to so many schedules, at least the plain one. */
  public Exploration explore(int schedules) {
    return explore(schedules, true);
  }

  private Exploration explore(int schedules, boolean explained) {
    Outcome plain = run(base.seed(), Strategy.PLAIN, base.trace());
    Tracked again = new Tracked(List.of());
    Outcome second = run(base.seed(), schedules > 1 ? again : Strategy.PLAIN, false);
    if (differ(plain, second)) {
      return Exploration.unsteady(plain, base.seed(), 1, plain, second);
    }
    if (!plain.good()) {
      return Exploration.failed(plain, base.seed(), 1, new Failing(base.seed(), plain));
    }
    Scheme scheme = new Scheme(search, base.seed(), again);
    for (int number = 1; number < schedules; number++) {
      Optional<Attempt> next = scheme.attempt(number);
      if (next.isEmpty()) {
        return Exploration.passed(plain, base.seed(), number, scheme.claims());
      }
      Attempt attempt = next.get();
      Outcome outcome = run(attempt.chance(), attempt.strategy(), false);
      if (!outcome.good()) {
        return explained
            ? failed(plain, base.seed(), number + 1, attempt, outcome)
            : Exploration.failed(
                plain, base.seed(), number + 1, new Failing(attempt.seed(), outcome));
      }
      scheme.passed(attempt);
    }
    return Exploration.passed(
        plain, base.seed(), Math.max(1, schedules), schedules > 1 ? scheme.claims() : List.of());
  }

  /** Runs the one schedule of this seed, and explains it if it fails. */
  public Exploration replay(long seed) {
    if (seed == base.seed()) {
      return explore(1);
    }
    Attempt attempt = attempt(seed);
    Outcome outcome = run(attempt.chance(), attempt.strategy(), base.trace());
    return outcome.good()
        ? Exploration.passed(outcome, seed, 1, List.of())
        : failed(outcome, seed, 1, attempt, outcome);
  }

  /** Runs the schedule of a seed that was shrunk to these deviations. */
  public Outcome replay(long seed, List<Deviation> deviations) {
    return run(attempt(seed).chance(), new Replay(deviations), base.trace());
  }

  /** The schedule of a seed; one that has no number walks at random. */
  private Attempt attempt(long seed) {
    int number = 1;
    while (number < MOST_SCHEDULES && Seeds.of(base.seed(), number) != seed) {
      number++;
    }
    Attempt walk = new Attempt(seed, seed, new RandomWalk(seed));
    if (number == MOST_SCHEDULES) {
      return walk;
    }
    Tracked plain = new Tracked(List.of());
    run(base.seed(), plain, false);
    Scheme scheme = new Scheme(search, base.seed(), plain);
    for (int earlier = 1; scheme.follows(number) && earlier < number; earlier++) {
      if (scheme.follows(earlier)) {
        scheme
            .attempt(earlier)
            .ifPresent(
                known -> {
                  if (known.strategy() instanceof Tracked) {
                    run(known.chance(), known.strategy(), false);
                    scheme.passed(known);
                  }
                });
      }
    }
    return scheme.attempt(number).orElse(walk);
  }

  private Exploration failed(
      Outcome plain, long seed, int schedules, Attempt attempt, Outcome outcome) {
    Outcome second = run(attempt.chance(), new Replay(attempt.strategy().deviations()), false);
    if (differ(outcome, second)) {
      return Exploration.unsteady(plain, attempt.seed(), schedules, outcome, second);
    }
    Explanation explanation =
        new Explanation(
            (strategy, trace) -> run(attempt.chance(), strategy, trace), base.subject(), outcome);
    Interleaving how = explanation.of(attempt.strategy().deviations());
    return Exploration.failed(
        plain, seed, schedules, new Failing(attempt.seed(), outcome, Optional.of(how)));
  }

  /**
   * Whether two runs of one schedule went different ways. How deep a stack is when it overflows
   * depends on what of it was compiled, and so do the steps until then.
   */
  private static boolean differ(Outcome one, Outcome other) {
    boolean exact = one.exact() && other.exact() && !(overflowed(one) && overflowed(other));
    return (exact && one.hash() != other.hash()) || !Symptom.of(one).equals(Symptom.of(other));
  }

  private static boolean overflowed(Outcome outcome) {
    return Stream.iterate(outcome.failure().orElse(null), Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .anyMatch(StackOverflowError.class::isInstance);
  }

  private Outcome run(long chance, Strategy strategy, boolean trace) {
    Settings settings =
        new Settings(
            chance,
            strategy,
            base.commonPoolParallelism(),
            base.epoch(),
            base.maxSteps(),
            base.maxVirtual(),
            base.subject(),
            trace,
            search == Search.EXHAUSTIVE ? Lookout.STATES : Lookout.NONE);
    return runner.run(settings, bodies.get());
  }
}
