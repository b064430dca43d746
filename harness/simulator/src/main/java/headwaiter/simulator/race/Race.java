package headwaiter.simulator.race;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two accesses to one variable, at least one of them a write, that nothing orders.
 *
 * @param variable what it is, such as {@code count} or {@code an element of int[]}
 * @param first the access that came first in this schedule
 * @param second the other one
 */
public record Race(String variable, Access first, Access second) {
  /** Whether both stacks were looked at, and both sides are the code under test's. */
  boolean confirmed(Predicate<String> subject) {
    return !first.stack().isEmpty()
        && !second.stack().isEmpty()
        && first.concerns(subject)
        && second.concerns(subject)
        && (first.at(subject).isPresent() || second.at(subject).isPresent());
  }

  /** The races that are confirmed, each pair of lines once. */
  public static List<Race> confirmed(List<Race> races, Predicate<String> subject) {
    record Lines(List<StackTraceElement> both) {}
    Set<Lines> known = new HashSet<>();
    return races.stream()
        .filter(race -> race.confirmed(subject))
        .filter(
            race ->
                known.add(
                    new Lines(
                        Stream.of(race.first, race.second)
                            .flatMap(access -> access.at(subject).stream())
                            .sorted(Comparator.comparing(StackTraceElement::toString))
                            .toList())))
        .toList();
  }
}
