package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Step;
import headwaiter.simulator.sim.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Makes a failing schedule small enough to be understood. */
final class Explanation {
  private static final int MOST_SINGLE_RUNS = 150;
  private static final int MOST_SHRINKING_RUNS = 250;
  private static final int MOST_POSTPONING_RUNS = 100;
  private static final int MOST_STEPS_SHOWN = 200;

  private final BiFunction<Strategy, Boolean, Outcome> runs;
  private final Predicate<String> subject;
  private final Symptom symptom;

  /**
   * An explanation of a failure.
   *
   * @param runs makes a run, with a trace or without
   * @param found what is to be explained
   */
  Explanation(
      BiFunction<Strategy, Boolean, Outcome> runs, Predicate<String> subject, Outcome found) {
    this.runs = runs;
    this.subject = subject;
    this.symptom = Symptom.of(found);
  }

  Interleaving of(List<Deviation> failing) {
    Shrinker shrinker = new Shrinker(some -> tried(some).fails(), MOST_SHRINKING_RUNS);
    Postponer postponer = new Postponer(this::tried, MOST_POSTPONING_RUNS);
    SingleSwitch single = new SingleSwitch(this::tried, MOST_SINGLE_RUNS);
    List<Deviation> few = single.search().orElseGet(() -> shrinker.shrink(failing));
    List<Deviation> fewest = postponer.postpone(few);
    Witness witness = new Witness(fewest, subject);
    Outcome shrunk = runs.apply(witness, true);
    List<Step> steps = told(shrunk.trace());
    List<Step> shown = steps.subList(Math.max(0, steps.size() - MOST_STEPS_SHOWN), steps.size());
    int count = single.trials() + shrinker.trials() + postponer.trials() + 1;
    return new Interleaving(
        fewest, witness.torn(), witness.switches(), List.copyOf(shown), shrunk, count);
  }

  /**
   * What happens in code under test, and, while one of its threads is stopped, what others do
   * elsewhere: they are why it matters.
   */
  private static List<Step> told(List<Step> trace) {
    List<Step> told = new ArrayList<>();
    String stopped = "";
    for (Step step : trace) {
      if (step.thread().equals(stopped)) {
        stopped = "";
      }
      if (step.at().isPresent() || !stopped.isEmpty()) {
        told.add(step);
      }
      if (step.preempted()) {
        stopped = step.thread();
      }
    }
    return told;
  }

  private Trial tried(List<Deviation> some) {
    Replay replay = new Replay(some);
    boolean fails = Symptom.of(runs.apply(replay, false)).equals(symptom);
    return new Trial(fails, replay.deviations(), replay.choices());
  }
}
