package headwaiter.simulator.explore;

import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the schedules of a program lead to, those left out that are put off.
 *
 * @param results what came of them
 * @param schedules how many were run
 * @param whole whether these are all
 */
record Tree(Set<String> results, int schedules, boolean whole) {
  private static final int BOUND = 12;

  /**
   * Runs the schedules of a program.
   *
   * @param lookout whether states are numbered; without it nothing is put off
   * @param most how many to run
   * @param result what came of a run
   */
  static Tree of(
      Settings settings,
      Supplier<Body> bodies,
      Lookout lookout,
      int most,
      Function<Outcome, String> result) {
    Set<String> results = new TreeSet<>();
    Frontier frontier = new Frontier(BOUND);
    Tracked run = new Tracked(List.of());
    boolean whole = false;
    boolean ended = false;
    while (!ended) {
      results.add(result.apply(Machine.run(settings.with(run).withLookout(lookout), bodies.get())));
      frontier.ran(run);
      whole = frontier.sawAllOrders();
      ended = whole || frontier.seen() >= most;
      run = frontier.next().orElse(run);
    }
    return new Tree(results, frontier.seen(), whole);
  }
}
