package headwaiter.simulator.conformance;

import headwaiter.simulator.race.Race;
import java.util.ArrayList;
import java.util.List;

/** Whether the detector sees, in this JVM, the race of one program, and none in its twin. */
final class KnownRace {
  static final String RACY = "Unordered";
  private static final String CLEAN = "Ordered";
  private static final String VARIABLE = "Unordered.count";

  private KnownRace() {}

  /** What is wrong, one line each. */
  static List<String> problems() {
    List<String> problems = new ArrayList<>();
    List<String> found = Suite.races(RACY).stream().map(Race::variable).toList();
    if (!found.equals(List.of(VARIABLE))) {
      problems.add(
          "Program %s: expected one race, on %s, found %s. Accesses are not told."
              .formatted(RACY, VARIABLE, found));
    }
    List<String> none = Suite.races(CLEAN).stream().map(Race::variable).toList();
    if (!none.isEmpty()) {
      problems.add(
          "Program %s: expected no race, found one on %s. What orders threads is not told."
              .formatted(CLEAN, none));
    }
    return problems;
  }
}
