package headwaiter.simulator.race;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run is watched for.
 *
 * @param races whether accesses are followed at all
 * @param anchors the events whose stacks are wanted
 */
public record Lookout(boolean races, List<Long> anchors) {
  /** Nothing is watched. */
  public static final Lookout NONE = new Lookout(false, List.of());

  /** Races are found; of the earlier access of each, it is not known where it was. */
  public static final Lookout RACES = new Lookout(true, List.of());

  /** Finds these races again, and where both their accesses are. */
  public static Lookout again(List<Race> races) {
    return new Lookout(
        true,
        races.stream()
            .flatMap(race -> Stream.of(race.first().anchor(), race.second().anchor()))
            .distinct()
            .sorted()
            .toList());
  }
}
