package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PctTest {
  private static final int RUNS = 500;

  /** Depths by hand: a lost update takes two constraints, a lost item two, two forks three. */
  @ParameterizedTest
  @CsvSource({"LostUpdate,2", "CheckThenAct,2", "LostItem,2", "TwoSteps,2", "Philosophers,3"})
  void it_finds_an_error_at_least_as_often_as_it_guarantees(String program, int depth)
      throws Exception {
    Subject subject = Subject.of("caught/" + program);
    Tracked plain = new Tracked(List.of());
    Machine.run(subject.settings(1).with(plain), subject.body());
    int found = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      Pct pct = new Pct(seed, depth, plain.choices());
      found += Machine.run(subject.settings(1).with(pct), subject.body()).good() ? 0 : 1;
    }
    double guaranteed = 1 / (plain.threads() * Math.pow(plain.choices(), depth - 1));
    assertThat(found / (double) RUNS).isGreaterThanOrEqualTo(guaranteed);
  }

  @Test
  void a_thread_that_spins_lets_the_others_go_first() {
    Several several = new Several(List.of(1, 2, 3), List.of(1, 2));
    for (int seed = 0; seed < 50; seed++) {
      assertThat(new Pct(seed, 3, 10).pick(several)).isEqualTo(2);
    }
  }

  @Test
  void where_all_spin_each_has_its_turn() {
    Several several = new Several(List.of(1, 2, 3), List.of(1, 2, 3));
    for (int seed = 0; seed < 50; seed++) {
      assertThat(new Pct(seed, 3, 10).pick(several)).isZero();
    }
  }
}
