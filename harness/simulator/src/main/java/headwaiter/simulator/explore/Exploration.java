package headwaiter.simulator.explore;

import headwaiter.simulator.sim.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What came of running a body under several schedules.
 *
 * @param plain the outcome under the first schedule that was run; the plain one, unless a single
 *     other one was asked for
 * @param seed the seed of that schedule
 * @param schedules how many were run, up to the first that failed
 * @param claims what can be said for certain of schedules that passed, in sentences
 * @param failing the first schedule that failed, if one did
 * @param unsteady a schedule that went two ways, if one did; nothing is decided then
 */
public record Exploration(
    Outcome plain,
    long seed,
    int schedules,
    List<String> claims,
    Optional<Failing> failing,
    Optional<Unsteady> unsteady) {
  /**
   * A schedule that failed.
   *
   * @param seed its seed: {@link Explorer#replay} with it gives the same outcome
   * @param outcome what came of it
   * @param interleaving how it came about; empty if the plain schedule fails, too
   */
  public record Failing(long seed, Outcome outcome, Optional<Interleaving> interleaving) {
    Failing(long seed, Outcome outcome) {
      this(seed, outcome, Optional.empty());
    }
  }

  /**
   * A schedule that was run twice and did not give the same run.
   *
   * @param seed its seed
   * @param first what came at first
   * @param second what came then
   */
  public record Unsteady(long seed, Outcome first, Outcome second) {}

  static Exploration passed(Outcome plain, long seed, int schedules, List<String> claims) {
    return new Exploration(plain, seed, schedules, claims, Optional.empty(), Optional.empty());
  }

  static Exploration failed(Outcome plain, long seed, int schedules, Failing failing) {
    return new Exploration(
        plain, seed, schedules, List.of(), Optional.of(failing), Optional.empty());
  }

  static Exploration unsteady(
      Outcome plain, long seed, int schedules, Outcome first, Outcome second) {
    return new Exploration(
        plain,
        seed,
        schedules,
        List.of(),
        Optional.empty(),
        Optional.of(new Unsteady(seed, first, second)));
  }
}
