package headwaiter.simulator.explore;

import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Step;
import headwaiter.simulator.sim.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a body under schedule after schedule until one fails, and explains that one.
 *
 * <p>Schedule 0 is the plain one, with the seed of the settings. The others walk at random; the
 * seed of each, which also feeds chance in the code under test, follows from that of the settings
 * and its number, and replays it alone.
 */
public final class Explorer {
  private static final int MOST_SINGLE_RUNS = 150;
  private static final int MOST_SHRINKING_RUNS = 250;
  private static final int MOST_POSTPONING_RUNS = 100;
  private static final int MOST_STEPS_SHOWN = 200;

  /** How one run is made; {@code Machine::run} but for tests of the explorer itself. */
  @FunctionalInterface
  public interface Runner {
    /** Runs a body to its end. */
    Outcome run(Settings settings, Body body);
  }

  private final Runner runner;
  private final Settings base;
  private final Supplier<Body> bodies;

  /**
   * An explorer of one body.
   *
   * @param base settings of every run; their strategy is not used
   * @param bodies a fresh body for each run, so that runs share nothing
   */
  public Explorer(Runner runner, Settings base, Supplier<Body> bodies) {
    this.runner = runner;
    this.base = base;
    this.bodies = bodies;
  }

  /** Runs up to so many schedules, at least the plain one. */
  public Exploration explore(int schedules) {
    Outcome plain = runner.run(base.with(Strategy.PLAIN), bodies.get());
    if (!plain.good()) {
      return new Exploration(
          plain, base.seed(), 1, Optional.of(new Failing(base.seed(), plain, Optional.empty())));
    }
    for (int schedule = 1; schedule < schedules; schedule++) {
      long seed = Seeds.of(base.seed(), schedule);
      RandomWalk walk = new RandomWalk(seed);
      Outcome outcome = run(seed, walk, false);
      if (!outcome.good()) {
        return new Exploration(
            plain, base.seed(), schedule + 1, Optional.of(explain(seed, walk, outcome)));
      }
    }
    return new Exploration(plain, base.seed(), Math.max(1, schedules), Optional.empty());
  }

  /** Runs the one schedule of this seed, and explains it if it fails. */
  public Exploration replay(long seed) {
    if (seed == base.seed()) {
      return explore(1);
    }
    RandomWalk walk = new RandomWalk(seed);
    Outcome outcome = run(seed, walk, base.trace());
    return new Exploration(
        outcome,
        seed,
        1,
        outcome.good() ? Optional.empty() : Optional.of(explain(seed, walk, outcome)));
  }

  /** Runs the schedule of a seed that was shrunk to these deviations. */
  public Outcome replay(long seed, List<Deviation> deviations) {
    return run(seed, new Replay(deviations), base.trace());
  }

  private Failing explain(long seed, RandomWalk walk, Outcome found) {
    Symptom symptom = Symptom.of(found);
    Shrinker shrinker =
        new Shrinker(some -> tried(seed, some, symptom).fails(), MOST_SHRINKING_RUNS);
    Postponer postponer = new Postponer(some -> tried(seed, some, symptom), MOST_POSTPONING_RUNS);
    SingleSwitch single = new SingleSwitch(some -> tried(seed, some, symptom), MOST_SINGLE_RUNS);
    List<Deviation> few = single.search().orElseGet(() -> shrinker.shrink(walk.deviations()));
    List<Deviation> fewest = postponer.postpone(few);
    Witness witness = new Witness(fewest, base.subject());
    Outcome shrunk = run(seed, witness, true);
    List<Step> steps = shrunk.trace().stream().filter(step -> step.at().isPresent()).toList();
    List<Step> shown = steps.subList(Math.max(0, steps.size() - MOST_STEPS_SHOWN), steps.size());
    int runs = single.trials() + shrinker.trials() + postponer.trials() + 1;
    return new Failing(
        seed,
        found,
        Optional.of(new Interleaving(fewest, witness.torn(), List.copyOf(shown), shrunk, runs)));
  }

  private Trial tried(long seed, List<Deviation> some, Symptom symptom) {
    Replay replay = new Replay(some);
    boolean fails = Symptom.of(run(seed, replay, false)).equals(symptom);
    return new Trial(fails, replay.deviations(), replay.choices());
  }

  private Outcome run(long seed, Strategy strategy, boolean trace) {
    Settings settings =
        new Settings(
            seed,
            strategy,
            base.commonPoolParallelism(),
            base.epoch(),
            base.maxSteps(),
            base.maxVirtual(),
            base.subject(),
            trace);
    return runner.run(settings, bodies.get());
  }
}
