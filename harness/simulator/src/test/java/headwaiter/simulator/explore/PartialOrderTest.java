package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialOrderTest {
  @Test
  void operations_on_different_fields_do_not_race() {
    assertThat(Operation.at("reads a").races(Operation.at("writes b"))).isFalse();
    assertThat(Operation.at("reads a").races(Operation.at("reads a"))).isFalse();
    assertThat(Operation.at("reads a").races(Operation.at("writes a"))).isTrue();
    assertThat(Operation.at("calls Map.get").races(Operation.at("calls HashMap.put"))).isTrue();
    assertThat(Operation.at("locks").races(Operation.at("enters add"))).isTrue();
  }

  @Test
  void each_of_two_threads_goes_first_about_as_often() {
    Map<Integer, Integer> first = new HashMap<>();
    for (int seed = 0; seed < 1_000; seed++) {
      first.merge(new PartialOrder(seed).pick(Several.OTHERS), 1, Integer::sum);
    }
    assertThat(first.get(0)).isBetween(400, 600);
    assertThat(first.get(1)).isBetween(400, 600);
  }

  @Test
  void a_thread_alone_never_gives_way() {
    Several nobody = new Several(List.of(), List.of());
    for (int seed = 0; seed < 50; seed++) {
      assertThat(new PartialOrder(seed).preempt(1, "writes a", nobody)).isFalse();
    }
  }
}
