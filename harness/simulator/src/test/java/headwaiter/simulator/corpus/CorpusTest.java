package headwaiter.simulator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.corpus.Specimen.Sign;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Explorer;
import headwaiter.simulator.explore.RaceSearch;
import headwaiter.simulator.race.Access;
import headwaiter.simulator.race.Race;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  /** Each is enough if the bug has been found by then. */
  private static final List<Integer> SCHEDULES = List.of(1, 10, 100, 1_000);

  private static final int ALL = Integer.MAX_VALUE;

  /** How a signal is missed, and which method sent it. */
  private static final Map<String, Map<String, String>> MISSED =
      Map.of(
          "LostWakeUp", Map.of("TOO_EARLY", "open"),
          "NotifyForNotifyAll", Map.of("WENT_ELSEWHERE", "take"));

  private static final TreeMap<String, String> TABLE = new TreeMap<>();

  static List<String> names() {
    return Specimen.names();
  }

  static List<String> racy() {
    return names().stream()
        .filter(name -> Specimen.caught(name).signs().equals(Set.of(Sign.RACE)))
        .toList();
  }

  @AfterAll
  static void write_down_how_many_schedules_it_took() throws IOException {
    StringBuilder table = new StringBuilder("| program | bug | found as | in schedule |\n");
    table.append("| --- | --- | --- | ---: |\n");
    TABLE.values().forEach(line -> table.append(line).append('\n'));
    Files.writeString(Path.of("target", "corpus.md"), table);
  }

  @Test
  void there_are_at_least_forty_programs_of_different_kinds() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(names().stream().map(name -> Specimen.caught(name).kind())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_seeded_bug_is_found(String name) {
    Specimen program = Specimen.caught(name);
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    int schedule = 0;
    for (int most : SCHEDULES) {
      Hunt hunt = new Hunt(program, most);
      if (hunt.found() > 0) {
        schedule = hunt.found();
        signs.addAll(hunt.signs());
        break;
      }
    }
    assertThat(signs).as("found in %d schedules", SCHEDULES.getLast()).isNotEmpty();
    assertThat(program.signs()).containsAll(signs);
    TABLE.put(
        name,
        "| %s | %s | %s | %d |"
            .formatted(
                name,
                program.kind(),
                String.join(", ", signs.stream().map(sign -> sign.name().toLowerCase()).toList()),
                schedule));
  }

  @ParameterizedTest
  @MethodSource("racy")
  void both_sides_of_a_race_are_shown_with_their_stacks(String name) {
    Specimen program = Specimen.caught(name);
    List<Race> races = new Hunt(program, 100).races();
    assertThat(races).isNotEmpty();
    for (Race race : races) {
      assertThat(List.of(race.first(), race.second()))
          .anyMatch(Access::writes)
          .noneMatch(access -> access.stack().isEmpty());
      assertThat(race.first().thread()).isNotEqualTo(race.second().thread());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_lost_signal_is_told_where_there_is_one_and_nowhere_else(String name) {
    Specimen program = Specimen.caught(name);
    Map<String, String> told = new TreeMap<>();
    new Explorer(Machine::run, program.settings(1), program::body)
        .explore(1_000)
        .failing()
        .flatMap(Exploration.Failing::interleaving)
        .filter(how -> how.outcome().ending() == Ending.STUCK)
        .ifPresent(
            how ->
                how.outcome().threads().stream()
                    .flatMap(thread -> thread.missed().stream())
                    .forEach(
                        missed -> told.put(missed.kind().name(), missed.at().getMethodName())));
    assertThat(told).isEqualTo(MISSED.getOrDefault(name, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothing_is_said_of_the_corrected_twin(String name) {
    assertNothing(name, 200);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("names")
  void nothing_is_said_of_the_corrected_twin_in_five_thousand_schedules(String name) {
    assertNothing(name, 5_000);
  }

  private static void assertNothing(String name, int schedules) {
    Hunt hunt = new Hunt(Specimen.clean(name), schedules);
    Exploration result = hunt.result();
    assertThat(result.failing().map(failing -> failing.outcome())).isEmpty();
    assertThat(result.unsteady()).isEmpty();
    assertThat(hunt.races()).isEmpty();
    assertThat(result.schedules() == schedules || !result.claims().isEmpty())
        .as("%d schedules were run", result.schedules())
        .isTrue();
  }

  /** A program under so many schedules, all of them watched. */
  private static final class Hunt {
    private final RaceSearch races;
    private final Exploration result;
    private int runs;
    private int racyRun;

    Hunt(Specimen program, int schedules) {
      races = new RaceSearch(Machine::run, program::body, ALL, Long.MAX_VALUE);
      result =
          new Explorer(
                  (settings, body) -> {
                    runs++;
                    Outcome outcome = races.run(settings, body);
                    if (racyRun == 0 && !races.races().isEmpty()) {
                      racyRun = runs;
                    }
                    return outcome;
                  },
                  program.settings(1),
                  program::body)
              .explore(schedules);
    }

    Exploration result() {
      return result;
    }

    List<Race> races() {
      return races.races();
    }

    /** The number of the schedule that showed the bug; 0 if none did. */
    int found() {
      Optional<Integer> failed = result.failing().map(failing -> result.schedules());
      return racyRun == 0 ? failed.orElse(0) : Math.min(racyRun, failed.orElse(racyRun));
    }

    Set<Sign> signs() {
      Set<Sign> signs = EnumSet.noneOf(Sign.class);
      if (racyRun == found()) {
        signs.add(Sign.RACE);
      }
      if (result.failing().isPresent() && result.schedules() == found()) {
        signs.add(sign(result.failing().get().outcome()));
      }
      return signs;
    }

    private static Sign sign(Outcome outcome) {
      return outcome.failure().isPresent()
          ? Sign.WRONG
          : outcome.ending() == Ending.DEADLOCK ? Sign.DEADLOCK : Sign.STUCK;
    }
  }
}
