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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  void a_body_that_never_fails_is_run_under_as_many_schedules_as_are_wanted() {
    Exploration result = explorer((strategy, at) -> gaveWay(strategy, 12) >= 0).explore(100);
    assertThat(result.schedules()).isEqualTo(100);
    assertThat(result.failing()).isEmpty();
  }

  @Test
  void the_search_ends_when_there_are_no_more_schedules() {
    Exploration result =
        explorer((strategy, at) -> strategy.pick(Several.OTHERS) >= 0).explore(100);
    assertThat(result.schedules()).isLessThan(20);
    assertThat(result.claims()).first().isEqualTo("These are all the schedules that there are: 2.");
  }

  @Test
  void all_schedules_with_few_pre_emptions_are_seen_once_each() {
    Set<List<Boolean>> seen = new HashSet<>();
    Toy toy = (strategy, at) -> seen.add(choices(strategy, 4)) | true;
    Exploration result = explorer(toy, Search.EXHAUSTIVE).explore(1_000);
    assertThat(seen).hasSize(1 + 4 + 6 + 4 + 1);
    assertThat(result.schedules()).isEqualTo(16);
    assertThat(result.claims()).containsExactly("These are all the schedules that there are: 16.");
  }

  @Test
  void a_search_that_is_cut_short_says_how_far_it_came() {
    Exploration result =
        explorer((strategy, at) -> gaveWay(strategy, 50) >= 0, Search.EXHAUSTIVE).explore(100);
    assertThat(result.claims())
        .containsExactly("Among them are all schedules with at most 1 pre-emption.");
  }

  @Test
  void pct_tells_how_likely_it_finds_what_it_looks_for() {
    Exploration result =
        explorer((strategy, at) -> gaveWay(strategy, 12) >= 0, Search.PCT).explore(100);
    assertThat(result.claims())
        .containsExactly(
            "99 by PCT: each finds an error of depth 3 with a probability of at least"
                + " 1/(n*k^2) = 1/144 (n = 1 threads, k = 12 steps).");
  }

  @ParameterizedTest
  @EnumSource
  void every_search_finds_an_error_and_finds_it_again_by_its_seed(Search search) {
    Explorer explorer = explorer((strategy, at) -> gaveWay(strategy, 12) < 2, search);
    Exploration.Failing first = explorer.explore(500).failing().orElseThrow();
    Exploration.Failing again = explorer.replay(first.seed()).failing().orElseThrow();
    assertThat(again).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void a_plain_run_that_goes_two_ways_decides_nothing() {
    AtomicInteger runs = new AtomicInteger();
    Exploration result =
        explorer((strategy, at) -> runs.getAndIncrement() != 0, Search.MIXED).explore(1);
    assertThat(result.failing()).isEmpty();
    assertThat(result.unsteady().orElseThrow().seed()).isEqualTo(42);
  }

  @Test
  void a_failing_schedule_that_goes_two_ways_decides_nothing() {
    AtomicInteger runs = new AtomicInteger();
    Exploration result =
        explorer((strategy, at) -> runs.getAndIncrement() != 5, Search.RANDOM_WALK).explore(100);
    assertThat(result.failing()).isEmpty();
    assertThat(result.schedules()).isEqualTo(5);
    assertThat(result.unsteady().orElseThrow().seed()).isEqualTo(Seeds.of(42, 4));
  }

  @Test
  void stacks_that_overflow_at_different_depths_overflow_alike() {
    Throwable overflow = new CompletionException(new StackOverflowError());
    assertThat(afterSteps(overflow, 7, 9).explore(1).failing()).isPresent();
    assertThat(afterSteps(new CompletionException(null), 7, 9).explore(1).unsteady()).isPresent();
    assertThat(afterSteps(overflow, 7, 7).explore(1).failing()).isPresent();
  }

  /** A body that fails in run after run with that, at a trace that depends on these steps. */
  private static Explorer afterSteps(Throwable failure, int... steps) {
    AtomicInteger runs = new AtomicInteger();
    Body nothing = machine -> {};
    return new Explorer(
        (settings, body) ->
            outcome(Ending.DONE, steps[runs.getAndIncrement()], Optional.of(failure), List.of()),
        SETTINGS,
        () -> nothing);
  }

  /** How often a thread gives way at so many yield points. */
  private static int gaveWay(Strategy strategy, int yieldPoints) {
    return (int) choices(strategy, yieldPoints).stream().filter(gaveWay -> gaveWay).count();
  }

  private static List<Boolean> choices(Strategy strategy, int yieldPoints) {
    List<Boolean> choices = new ArrayList<>();
    for (int i = 0; i < yieldPoints; i++) {
      choices.add(strategy.preempt(1, "writes count", Several.OTHERS));
    }
    return choices;
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
      boolean preempted = strategy.preempt(1, "reads count", Several.OTHERS);
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
    return explorer(toy, Search.MIXED);
  }

  private static Explorer explorer(Toy toy, Search search) {
    Body nothing = machine -> {};
    return new Explorer(
        (settings, body) -> outcome(toy, settings), SETTINGS, search, () -> nothing);
  }

  private static Outcome outcome(Toy toy, Settings settings) {
    List<Step> trace = new ArrayList<>();
    boolean passes = toy.passes(settings.strategy(), trace);
    return outcome(
        passes ? Ending.DONE : Ending.STUCK,
        1,
        Optional.empty(),
        settings.trace() ? trace : List.of());
  }

  private static Outcome outcome(
      Ending ending, long hash, Optional<Throwable> failure, List<Step> trace) {
    return new Outcome(
        ending,
        Duration.ZERO,
        1,
        hash,
        failure,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        trace,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }
}
