package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Step;
import headwaiter.simulator.sim.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static final Settings SETTINGS = Settings.plain(42);

  @Test
  void the_plain_schedule_comes_first_and_alone_decides_when_it_fails() {
    Exploration result = explorer((strategy, at) -> false).explore(100);
    assertThat(result.schedules()).isEqualTo(1);
    assertThat(result.failing().orElseThrow().seed()).isEqualTo(42);
    assertThat(result.failing().orElseThrow().interleaving()).isEmpty();
  }

  @Test
  void a_body_that_never_fails_is_run_under_every_schedule() {
    Exploration result = explorer((strategy, at) -> strategy.pick(2) >= 0).explore(100);
    assertThat(result.schedules()).isEqualTo(100);
    assertThat(result.failing()).isEmpty();
  }

  @Test
  void a_failure_is_shrunk_to_the_one_switch_that_it_takes() {
    Exploration.Failing failing =
        explorer(ExplorerTest::lostUpdate).explore(100).failing().orElseThrow();
    Interleaving interleaving = failing.interleaving().orElseThrow();
    assertThat(interleaving.deviations())
        .containsExactly(new Deviation(7, Deviation.Kind.PREEMPT, 1));
  }

  @Test
  void the_seed_of_a_failure_finds_it_again() {
    Explorer explorer = explorer(ExplorerTest::lostUpdate);
    Exploration.Failing first = explorer.explore(100).failing().orElseThrow();
    Exploration.Failing again = explorer.replay(first.seed()).failing().orElseThrow();
    assertThat(again).usingRecursiveComparison().isEqualTo(first);
    assertThat(
            explorer.replay(first.seed(), first.interleaving().orElseThrow().deviations()).good())
        .isFalse();
  }

  @Test
  void seeds_differ_and_fit_into_every_number_format() {
    List<Long> seeds = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      seeds.add(Seeds.of(1, i));
    }
    assertThat(seeds).doesNotHaveDuplicates().allMatch(seed -> seed > 0 && seed < 1L << 48);
  }

  /** Twelve yield points, a switch at the eighth of which is an error. */
  private static boolean lostUpdate(Strategy strategy, List<Step> trace) {
    boolean passed = true;
    for (int line = 0; line < 12; line++) {
      boolean preempted = strategy.preempt("reads count");
      trace.add(
          new Step(
              0,
              "main",
              "reads count",
              Optional.of(new StackTraceElement("Counter", "add", "Counter.java", line)),
              preempted));
      passed &= !(preempted && line == 7);
    }
    return passed;
  }

  private interface Toy {
    boolean passes(Strategy strategy, List<Step> trace);
  }

  private static Explorer explorer(Toy toy) {
    Body nothing = machine -> {};
    return new Explorer((settings, body) -> outcome(toy, settings), SETTINGS, () -> nothing);
  }

  private static Outcome outcome(Toy toy, Settings settings) {
    List<Step> trace = new ArrayList<>();
    boolean passes = toy.passes(settings.strategy(), trace);
    return new Outcome(
        passes ? Ending.DONE : Ending.STUCK,
        Duration.ZERO,
        1,
        1,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        settings.trace() ? trace : List.of(),
        List.of(),
        true);
  }
}
