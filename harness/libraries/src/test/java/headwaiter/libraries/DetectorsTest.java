package headwaiter.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.hook.Hook;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Waits on threads of libraries: those of the code under test are found, with its line. */
class DetectorsTest {
  @Test
  void a_sleep_on_a_parallel_thread_of_reactor_is_found() throws Exception {
    assertThat(only("caught.SleepsOnParallel"))
        .isEqualTo("LIBRARY SLEEP Thread.sleep SleepsOnParallel.java:17 on parallel-1 PT1S");
  }

  @Test
  void a_wait_on_a_computation_thread_of_rxjava_is_found() throws Exception {
    assertThat(only("caught.WaitsOnComputation"))
        .isEqualTo(
            "LIBRARY WAIT Single.blockingGet WaitsOnComputation.java:12 on RxComputationThreadPool-1 PT2S");
  }

  @Test
  void a_join_on_an_event_loop_of_vertx_is_found() throws Exception {
    assertThat(only("caught.WaitsOnEventLoop"))
        .isEqualTo(
            "LIBRARY WAIT CompletableFuture.join WaitsOnEventLoop.java:18 on vert.x-eventloop-thread-0 PT3S");
  }

  @Test
  void a_sleep_on_an_event_loop_of_netty_is_found() throws Exception {
    assertThat(only("caught.SleepsOnNettysLoop"))
        .isEqualTo(
            "LIBRARY SLEEP TimeUnit.sleep SleepsOnNettysLoop.java:17 on multiThreadIoEventLoopGroup-2-1 PT1S");
  }

  @Test
  void blocking_for_a_mono_on_the_loop_is_found() throws Exception {
    Outcome outcome =
        LibrariesTest.simulate(
                "caught.BlocksTheLoop",
                new LibraryLoader(),
                machine -> machine.role(Hook.currentThread(), Role.LOOP))
            .outcome();
    assertThat(outcome.waits())
        .extracting(DetectorsTest::said)
        .containsExactly("LOOP WAIT Mono.block BlocksTheLoop.java:11 on main PT2S");
  }

  private static String only(String program) throws Exception {
    Outcome outcome = LibrariesTest.run(program).outcome();
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.waits()).hasSize(1);
    return said(outcome.waits().getFirst());
  }

  private static String said(Wait wait) {
    return "%s %s %s %s:%d on %s %s"
        .formatted(
            wait.role(),
            wait.kind(),
            wait.call(),
            wait.at().getFileName(),
            wait.at().getLineNumber(),
            wait.thread(),
            Duration.ofNanos(wait.nanos()));
  }
}
