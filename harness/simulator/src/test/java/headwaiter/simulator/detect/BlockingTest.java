package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.CommonPoolSleeps;
import headwaiter.simulator.detect.caught.LoopJoins;
import headwaiter.simulator.detect.caught.LoopNeverGoesOn;
import headwaiter.simulator.detect.caught.LoopReadsAFile;
import headwaiter.simulator.detect.caught.LoopSleeps;
import headwaiter.simulator.detect.caught.LoopWaits;
import headwaiter.simulator.detect.clean.LoopComposes;
import headwaiter.simulator.detect.clean.LoopIdles;
import headwaiter.simulator.detect.clean.LoopLoadsAClass;
import headwaiter.simulator.detect.clean.LoopLocksBriefly;
import headwaiter.simulator.detect.clean.LoopPrints;
import headwaiter.simulator.detect.clean.VirtualThreadSleeps;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Wait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockingTest {
  private static final Settings SETTINGS =
      Settings.plain(1)
          .withSubject(
              name -> name.matches("headwaiter\\.simulator\\.detect\\.(caught|clean)\\..*"));

  @FunctionalInterface
  interface Program {
    void run(Executor loop) throws Exception;
  }

  @Test
  void a_sleep_on_the_loop_has_its_line_and_its_duration() {
    Wait wait = only(LoopSleeps::run);
    assertThat(said(wait)).isEqualTo("LOOP SLEEP Thread.sleep LoopSleeps.java:13 PT2S");
    assertThat(wait.thread()).isEqualTo("loop");
  }

  @Test
  void a_join_on_the_loop_is_a_wait_unless_it_is_the_jdks_own() {
    assertThat(waits(LoopJoins::run))
        .extracting(BlockingTest::said)
        .containsExactly("LOOP WAIT CompletableFuture.join LoopJoins.java:21 PT1S");
  }

  @Test
  void waiting_at_a_monitor_on_the_loop_is_a_sleep() {
    assertThat(said(only(LoopWaits::run)))
        .isEqualTo("LOOP SLEEP Object.wait LoopWaits.java:15 PT3S");
  }

  @Test
  void a_wait_that_never_ends_has_no_duration() {
    Wait wait = only(LoopNeverGoesOn::run);
    assertThat(wait.call()).isEqualTo("Semaphore.acquireUninterruptibly");
    assertThat(wait.nanos()).isEqualTo(-1);
  }

  @Test
  void reading_a_file_on_the_loop_is_input() {
    Wait wait = only(LoopReadsAFile::run);
    assertThat(wait.kind()).isEqualTo(Wait.Kind.IO);
    assertThat(wait.call()).isEqualTo("FileChannel.read");
    assertThat(wait.at().getLineNumber()).isEqualTo(18);
  }

  @Test
  void workers_of_the_common_pool_must_not_sleep_either() {
    assertThat(said(only(CommonPoolSleeps::run)))
        .isEqualTo("COMMON_POOL SLEEP TimeUnit.sleep CommonPoolSleeps.java:15 PT1S");
  }

  static Stream<Program> clean() {
    return Stream.of(
        VirtualThreadSleeps::run,
        LoopIdles::run,
        LoopLoadsAClass::run,
        LoopLocksBriefly::run,
        LoopPrints::run,
        LoopComposes::run);
  }

  @ParameterizedTest
  @MethodSource
  void clean(Program program) {
    assertThat(waits(program)).isEmpty();
  }

  private static Wait only(Program program) {
    List<Wait> waits = waits(program);
    assertThat(waits).hasSize(1);
    return waits.getFirst();
  }

  private static String said(Wait wait) {
    return "%s %s %s %s:%d %s"
        .formatted(
            wait.role(),
            wait.kind(),
            wait.call(),
            wait.at().getFileName(),
            wait.at().getLineNumber(),
            Duration.ofNanos(wait.nanos()));
  }

  private static List<Wait> waits(Program program) {
    Outcome outcome =
        Machine.run(
            SETTINGS,
            machine -> {
              BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
              Thread loop =
                  new Thread(
                      () -> {
                        try {
                          while (true) {
                            tasks.take().run();
                          }
                        } catch (InterruptedException e) {
                          Thread.currentThread().interrupt();
                        }
                      },
                      "loop");
              loop.setDaemon(true);
              loop.start();
              machine.role(loop, Role.LOOP);
              program.run(tasks::add);
              Thread.sleep(10_000);
            });
    assertThat(outcome.failure()).isEmpty();
    return outcome.waits();
  }
}
