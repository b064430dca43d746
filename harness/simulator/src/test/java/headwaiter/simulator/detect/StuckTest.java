package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.NeverCompletes;
import headwaiter.simulator.detect.caught.PoolStarves;
import headwaiter.simulator.detect.clean.PoolSuffices;
import headwaiter.simulator.sim.Awaited;
import headwaiter.simulator.sim.Ending;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for what that nothing completes any more, and who should have done it. */
class StuckTest {
  @Test
  void a_future_is_named_by_the_line_that_made_it_and_by_the_thread_that_had_it() {
    assertThat(said(loop -> NeverCompletes.failed()))
        .isEqualTo(
            "main: new_CompletableFuture:17; ENDED"
                + " ThreadBuilders.VirtualThreadBuilder.start:18");
  }

  @Test
  void the_one_that_is_missing_is_found_behind_all_that_depend_on_it() {
    assertThat(said(loop -> NeverCompletes.forgotten()))
        .isEqualTo("main: new_CompletableFuture:24; ENDED ThreadPoolExecutor.execute:26");
  }

  @Test
  void a_task_that_has_not_come_back_is_the_suspect() {
    assertThat(said(loop -> NeverCompletes.blocked()))
        .isEqualTo(
            "main: CompletableFuture.runAsync:32;"
                + " RUNS ForkJoinPool.commonPool-worker-1 CompletableFuture.runAsync:32");
  }

  @Test
  void nobody_is_accused_of_a_future_that_nobody_had() {
    assertThat(said(loop -> NeverCompletes.alone())).isEqualTo("main: new_CompletableFuture:38;");
  }

  @Test
  void a_task_that_was_never_begun_is_said_to_be_so() {
    assertThat(said(loop -> NeverCompletes.dropped()))
        .isEqualTo(
            "main: AbstractExecutorService.submit:45;"
                + " QUEUED AbstractExecutorService.submit:45");
  }

  @Test
  void a_pool_of_one_that_waits_for_itself_starves() {
    Outcome outcome = Inside.run(loop -> PoolStarves.one());
    assertThat(outcome.ending()).isEqualTo(Ending.STUCK);
    assertThat(starved(outcome))
        .containsExactly("pool-1-thread-1 in a pool of one thread, made at PoolStarves.java:14");
  }

  @Test
  void a_pool_of_two_starves_through_stages_when_both_threads_wait() {
    assertThat(starved(Inside.run(loop -> PoolStarves.two())))
        .containsExactly(
            "pool-1-thread-1 in a pool of 2 threads, made at PoolStarves.java:20",
            "pool-1-thread-2 in a pool of 2 threads, made at PoolStarves.java:20");
  }

  @Test
  void a_pool_with_a_thread_to_spare_goes_on() {
    Outcome outcome = Inside.run(loop -> PoolSuffices.spare());
    assertThat(outcome.ending()).isEqualTo(Ending.DONE);
    assertThat(outcome.failure()).isEmpty();
  }

  @Test
  void a_pool_whose_thread_waits_for_something_else_does_not_starve() {
    Outcome outcome = Inside.run(loop -> PoolSuffices.other());
    assertThat(outcome.ending()).isEqualTo(Ending.STUCK);
    assertThat(starved(outcome)).isEmpty();
  }

  private static List<String> starved(Outcome outcome) {
    return outcome.threads().stream()
        .filter(thread -> !thread.pool().isEmpty())
        .map(thread -> thread.name() + " in " + thread.pool())
        .toList();
  }

  private static String said(Inside.Program program) {
    Outcome outcome = Inside.run(program);
    assertThat(outcome.ending()).isEqualTo(Ending.STUCK);
    ThreadState thread =
        outcome.threads().stream().filter(t -> t.awaits().isPresent()).findFirst().orElseThrow();
    Awaited awaited = thread.awaits().orElseThrow();
    StringBuilder said =
        new StringBuilder(thread.name() + ": " + Inside.said(awaited.made()) + ";");
    for (Awaited.Suspect suspect : awaited.suspects()) {
      said.append(' ')
          .append(suspect.state())
          .append(suspect.detail().isEmpty() ? "" : " " + suspect.detail())
          .append(' ')
          .append(Inside.said(suspect.made()));
    }
    return said.toString();
  }
}
