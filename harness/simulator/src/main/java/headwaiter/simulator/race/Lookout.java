package headwaiter.simulator.race;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run is watched for.
 *
 * @param races whether accesses are followed at all
 * @param states whether its states are numbered
 * @param anchors the events whose stacks are wanted
 */
public record Lookout(boolean races, boolean states, List<Long> anchors) {
  /** Nothing is watched. */
  public static final Lookout NONE = new Lookout(false, false, List.of());

  /** Races are found; of the earlier access of each, it is not known where it was. */
  public static final Lookout RACES = new Lookout(true, false, List.of());

  /** States have numbers. */
  public static final Lookout STATES = new Lookout(false, true, List.of());

  /** The same, and races are found; of the earlier access of each, it is not known where it was. */
  public Lookout withRaces() {
    return new Lookout(true, states, List.of());
  }

  /** Whether anything is watched at all. */
  public boolean any() {
    return races || states;
  }

  /** The same, but finds these races again, and where both their accesses are. */
  public Lookout again(List<Race> races) {
    return new Lookout(
        true,
        states,
        races.stream()
            .flatMap(race -> Stream.of(race.first().anchor(), race.second().anchor()))
            .distinct()
            .sorted()
            .toList());
  }
}
