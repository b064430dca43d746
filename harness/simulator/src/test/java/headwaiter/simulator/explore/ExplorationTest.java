package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiny programs: those in {@code caught} go wrong under some schedule only, their twins never. */
class ExplorationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LostUpdate",
        "CheckThenAct",
        "Philosophers",
        "LostItem",
        "TwoSteps",
        "SameInstant"
      })
  void an_error_is_found_and_its_place_is_named(String program) throws Exception {
    Subject subject = Subject.of("caught/" + program);
    Exploration result = subject.explorer(1).explore(1_000);
    assertThat(result.plain().good()).isTrue();
    Interleaving interleaving = result.failing().orElseThrow().interleaving().orElseThrow();
    assertThat(interleaving.torn())
        .extracting(StackTraceElement::getLineNumber)
        .contains(subject.tornLine());
    assertThat(interleaving.steps()).isNotEmpty();
    assertThat(interleaving.runs()).isLessThanOrEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LostUpdate",
        "CheckThenAct",
        "Philosophers",
        "LostItem",
        "TwoSteps",
        "SameInstant"
      })
  void its_correct_twin_never_fails(String program) throws Exception {
    Exploration result = Subject.of("clean/" + program).explorer(1).explore(2_000);
    assertThat(result.failing()).isEmpty();
    assertThat(result.unsteady()).isEmpty();
    assertThat(result.schedules() == 2_000 || !result.claims().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LostUpdate", "CheckThenAct", "LostItem", "TwoSteps"})
  void the_place_is_the_same_whichever_seed_finds_it(String program) throws Exception {
    Subject subject = Subject.of("caught/" + program);
    for (long seed = 1; seed <= 20; seed++) {
      Exploration result = subject.explorer(seed).explore(1_000);
      assertThat(result.failing().orElseThrow().interleaving().orElseThrow().torn())
          .extracting(StackTraceElement::getLineNumber)
          .as("seed %d", seed)
          .containsExactly(subject.tornLine());
    }
  }

  @Test
  void philosophers_end_in_a_deadlock() throws Exception {
    Exploration result = Subject.of("caught/Philosophers").explorer(1).explore(1_000);
    assertThat(result.failing().orElseThrow().outcome().ending()).isEqualTo(Ending.DEADLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LostUpdate",
        "CheckThenAct",
        "Philosophers",
        "LostItem",
        "TwoSteps",
        "SameInstant"
      })
  void a_seed_and_its_deviations_replay_exactly(String program) throws Exception {
    Explorer explorer = Subject.of("caught/" + program).explorer(7);
    Exploration.Failing failing = explorer.explore(1_000).failing().orElseThrow();
    Outcome again = explorer.replay(failing.seed()).failing().orElseThrow().outcome();
    assertThat(again.hash()).isEqualTo(failing.outcome().hash());
    Interleaving interleaving = failing.interleaving().orElseThrow();
    Outcome shrunk = explorer.replay(failing.seed(), interleaving.deviations());
    assertThat(shrunk.hash()).isEqualTo(interleaving.outcome().hash());
    assertThat(List.of(Symptom.of(shrunk), Symptom.of(again)))
        .containsOnly(Symptom.of(failing.outcome()));
  }
}
