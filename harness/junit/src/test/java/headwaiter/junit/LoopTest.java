package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.hook.Hook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {
  @Check("loop")
  @Test
  void a_call_runs_on_the_loop_and_gives_its_result_back(Simulation sim) throws Exception {
    assertThat(sim.onLoop(() -> Hook.currentThread().getName())).isEqualTo("loop");
    assertThat(sim.onLoop(() -> sim.loop().inLoop())).isTrue();
    assertThat(sim.loop().inLoop()).isFalse();
  }

  @Check("loop")
  @Test
  void a_call_on_the_loop_from_the_loop_runs_at_once(Simulation sim) throws Exception {
    assertThat(sim.<String>onLoop(() -> sim.onLoop(() -> "at once"))).isEqualTo("at once");
  }

  @Check("loop")
  @Test
  void what_a_call_throws_reaches_its_caller_as_it_is(Simulation sim) {
    IOException failure = new IOException("no");
    assertThatThrownBy(
            () ->
                sim.onLoop(
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Check("loop")
  @Test
  void tasks_run_in_order_and_a_failing_one_stops_nothing(Simulation sim) throws Exception {
    List<Integer> order = new ArrayList<>();
    sim.loop().execute(() -> order.add(1));
    sim.loop()
        .execute(
            () -> {
              throw new IllegalStateException("printed, and forgotten");
            });
    sim.loop().execute(() -> order.add(2));
    sim.settle();
    assertThat(order).containsExactly(1, 2);
  }

  @Check("loop")
  @Test
  void the_loop_is_nothing_that_is_left_behind(Simulation sim) throws Exception {
    sim.onLoop(() -> 1);
    assertThat(sim.leftovers()).isEmpty();
  }
}
