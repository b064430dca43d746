package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.CallbackSleeps;
import headwaiter.simulator.detect.caught.LoopSleeps;
import headwaiter.simulator.detect.caught.NestedCallbackSleeps;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Wait;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a callback came to be run: the asynchronous stack. */
class PathTest {
  @Test
  void a_callback_leads_back_over_the_stages_to_where_the_first_was_made() {
    assertThat(path(CallbackSleeps::run))
        .isEqualTo(
            "CompletableFuture.thenApplyAsync:18 CallbackSleeps.attach:14"
                + " CompletableFuture.thenCompose:13 CompletableFuture.supplyAsync:11");
  }

  @Test
  void a_task_of_the_loop_leads_back_over_a_timer_and_a_pool_to_the_thread() {
    assertThat(path(NestedCallbackSleeps::run))
        .isEqualTo(
            "CompletableFuture.DelayedExecutor.execute:20 NestedCallbackSleeps.later:15"
                + " ThreadPoolExecutor.execute:15 ThreadBuilders.VirtualThreadBuilder.start:15");
  }

  @Test
  void a_task_that_was_put_on_the_loop_leads_to_that_line() {
    assertThat(path(LoopSleeps::run)).matches("\\S+:1\\d");
  }

  @Test
  void equal_runs_have_equal_paths() {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Outcome outcome = Inside.run(NestedCallbackSleeps::run);
      seen.add(outcome.hash() + Inside.said(outcome.waits().getFirst().path()));
    }
    assertThat(seen).hasSize(1);
  }

  private static String path(Inside.Program program) {
    Outcome outcome = Inside.run(program);
    assertThat(outcome.waits()).hasSize(1);
    Wait wait = outcome.waits().getFirst();
    return Inside.said(wait.path());
  }
}
