package headwaiter.simulator.explore;

import headwaiter.simulator.race.Race;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for races in the runs that somebody else makes. A schedule in which one is found for the
 * first time is run once more, for the stacks of both accesses; what is not found again then is not
 * reported.
 */
public final class RaceSearch implements Explorer.Runner {
  private static final int MOST_RACES = 20;
  private static final int MOST_SECOND_RUNS = 20;

  private final Explorer.Runner runner;
  private final Supplier<Body> bodies;
  private final int most;
  private final long mostAccesses;
  private final Set<Object> known = new HashSet<>();
  private final Set<Object> reported = new HashSet<>();
  private final List<Race> races = new ArrayList<>();
  private int runs;
  private int secondRuns;
  private long accesses;

  /**
   * A search.
   *
   * @param runner makes the runs
   * @param bodies a fresh body for each run of ours
   * @param most in how many of the first runs to look
   * @param mostAccesses how many accesses to follow in all: no run is watched after that
   */
  public RaceSearch(Explorer.Runner runner, Supplier<Body> bodies, int most, long mostAccesses) {
    this.runner = runner;
    this.bodies = bodies;
    this.most = most;
    this.mostAccesses = mostAccesses;
  }

  /** The races that were found, in order. */
  public List<Race> races() {
    return List.copyOf(races);
  }

  @Override
  public Outcome run(Settings settings, Body body) {
    if (runs++ >= most
        || races.size() >= MOST_RACES
        || secondRuns >= MOST_SECOND_RUNS
        || accesses >= mostAccesses) {
      return runner.run(settings, body);
    }
    Outcome outcome = runner.run(settings.withLookout(settings.lookout().withRaces()), body);
    accesses += outcome.accesses();
    List<Race> found =
        outcome.races().stream().filter(race -> known.add(sketch(race, settings))).toList();
    if (!found.isEmpty()) {
      again(settings, found);
    }
    return outcome;
  }

  private void again(Settings settings, List<Race> found) {
    secondRuns++;
    Settings same =
        settings.strategy() instanceof Recording recording
            ? settings.with(new Replay(recording.deviations()))
            : settings;
    Outcome second = runner.run(same.withLookout(settings.lookout().again(found)), bodies.get());
    for (Race race : Race.confirmed(second.races(), settings.subject())) {
      if (reported.add(places(race, settings))) {
        races.add(race);
      }
    }
  }

  /** What is known of a race before the place of its first access is. */
  private static Object sketch(Race race, Settings settings) {
    return List.of(
        race.variable(),
        race.second().at(settings.subject()),
        race.first().thread(),
        race.first().writes());
  }

  private static Object places(Race race, Settings settings) {
    return Stream.of(race.first(), race.second())
        .map(access -> access.at(settings.subject()).map(StackTraceElement::toString))
        .map(Optional::toString)
        .sorted()
        .toList();
  }
}
