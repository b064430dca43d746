package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Outcome;
import java.util.Optional;

/**
 * What came of running a body under several schedules.
 *
 * @param plain the outcome under the first schedule that was run; the plain one, unless a single
 *     other one was asked for
 * @param seed the seed of that schedule
 * @param schedules how many were run, up to the first that failed
 * @param failing the first schedule that failed, if one did
 */
public record Exploration(Outcome plain, long seed, int schedules, Optional<Failing> failing) {
  /**
   * A schedule that failed.
   *
   * @param seed its seed: {@link Explorer#replay} with it gives the same outcome
   * @param outcome what came of it
   * @param interleaving how it came about; empty if the plain schedule fails, too
   */
  public record Failing(long seed, Outcome outcome, Optional<Interleaving> interleaving) {}
}
