package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.explore.Deviation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleSwitchTest {
  @Test
  void finds_the_first_preemption_that_is_enough() {
    SingleSwitch search =
        new SingleSwitch(some -> new Trial(some.getFirst().ordinal() >= 7, some, 20), 100);
    assertThat(search.search()).contains(List.of(new Deviation(7, Kind.PREEMPT, 1)));
  }

  @Test
  void gives_up_behind_the_last_choice() {
    SingleSwitch search = new SingleSwitch(some -> new Trial(false, some, 20), 100);
    assertThat(search.search()).isEmpty();
    assertThat(search.trials()).isEqualTo(21);
  }

  @Test
  void gives_up_at_its_bound() {
    SingleSwitch search = new SingleSwitch(some -> new Trial(false, some, 2_000), 100);
    assertThat(search.search()).isEmpty();
    assertThat(search.trials()).isEqualTo(100);
  }
}
