package headwaiter.simulator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.corpus.Specimen.Sign;
import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.explore.Explorer;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final int MOST_SCHEDULES = 1_000;

  static List<String> names() {
    return Specimen.names();
  }

  static List<String> failing() {
    return names().stream()
        .filter(name -> !Specimen.caught(name).signs().equals(Set.of(Sign.RACE)))
        .toList();
  }

  @Test
  void there_are_at_least_forty_programs_of_different_kinds() {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(names().stream().map(name -> Specimen.caught(name).kind())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void a_seeded_bug_makes_some_schedule_fail_in_its_own_way(String name) {
    Specimen program = Specimen.caught(name);
    Exploration result = explore(program, MOST_SCHEDULES);
    assertThat(result.failing()).as("found in %d schedules", result.schedules()).isPresent();
    assertThat(sign(result.failing().get().outcome())).isIn(program.signs());
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
    Exploration result = explore(Specimen.clean(name), schedules);
    assertThat(result.failing().map(failing -> failing.outcome())).isEmpty();
    assertThat(result.unsteady()).isEmpty();
    assertThat(result.schedules() == schedules || !result.claims().isEmpty())
        .as("%d schedules were run", result.schedules())
        .isTrue();
  }

  private static Exploration explore(Specimen program, int schedules) {
    return new Explorer(Machine::run, program.settings(1), program::body).explore(schedules);
  }

  private static Sign sign(Outcome outcome) {
    return outcome.failure().isPresent()
        ? Sign.WRONG
        : outcome.ending() == Ending.DEADLOCK ? Sign.DEADLOCK : Sign.STUCK;
  }
}
