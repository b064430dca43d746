package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;

/**
 * How a run failed, coarsely: two runs with one symptom fail in the same way.
 *
 * @param ending how it ended
 * @param failure the binary name of the class of what the body threw; empty if nothing
 */
record Symptom(Ending ending, String failure) {
  static Symptom of(Outcome outcome) {
    return new Symptom(
        outcome.ending(), outcome.failure().map(thrown -> thrown.getClass().getName()).orElse(""));
  }
}
