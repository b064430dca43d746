package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.LoopComputes;
import headwaiter.simulator.detect.caught.LoopComputesInPieces;
import headwaiter.simulator.detect.caught.LoopNeverBeatsAgain;
import headwaiter.simulator.detect.clean.LoopComputesBriefly;
import headwaiter.simulator.detect.clean.LoopOffloads;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.sim.Stall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StallTest {
  private static final Settings SETTINGS =
      Settings.plain(1)
          .withSubject(
              name -> name.matches("headwaiter\\.simulator\\.detect\\.(caught|clean)\\..*"));

  @FunctionalInterface
  interface Program {
    void run(Executor loop) throws Exception;
  }

  @Test
  void computing_on_the_loop_has_the_line_that_took_most_and_the_time_of_all() {
    Stall stall = only(LoopComputes::run);
    assertThat(said(stall)).isEqualTo("loop LoopComputes.java:16 PT0.15S from PT0S");
    assertThat(stall.stack()).first().isEqualTo(stall.at());
  }

  @Test
  void pieces_that_stand_in_line_together_stop_the_heart_together() {
    assertThat(said(only(LoopComputesInPieces::run)))
        .isEqualTo("loop LoopComputesInPieces.java:15 PT0.12S from PT0S");
  }

  @Test
  void a_loop_whose_heart_never_beats_again_is_seen_at_the_end() {
    assertThat(said(only(LoopNeverBeatsAgain::run)))
        .startsWith("loop LoopNeverBeatsAgain.java:15 PT10S");
  }

  static Stream<Program> clean() {
    return Stream.of(LoopComputesBriefly::run, LoopOffloads::run);
  }

  @ParameterizedTest
  @MethodSource
  void clean(Program program) {
    assertThat(stalls(program, 1)).isEmpty();
  }

  @Test
  void where_cpu_is_free_no_loop_stalls() {
    assertThat(stalls(LoopComputes::run, 0)).isEmpty();
  }

  private static Stall only(Program program) {
    List<Stall> stalls = stalls(program, 1);
    assertThat(stalls).hasSize(1);
    return stalls.getFirst();
  }

  private static String said(Stall stall) {
    return "%s %s:%d %s from %s"
        .formatted(
            stall.thread(),
            stall.at().getFileName(),
            stall.at().getLineNumber(),
            Duration.ofNanos(stall.nanos()),
            Duration.ofNanos(stall.fromNanos()));
  }

  private static List<Stall> stalls(Program program, int cores) {
    Outcome outcome =
        Machine.run(
            SETTINGS,
            machine -> {
              if (cores > 0) {
                machine.meter(cores);
              }
              BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
              Thread loop = new Thread(() -> loop(machine, tasks), "loop");
              loop.setDaemon(true);
              loop.start();
              machine.role(loop, Role.LOOP);
              program.run(tasks::add);
              Thread.sleep(10_000);
            });
    assertThat(outcome.failure()).isEmpty();
    return outcome.stalls();
  }

  /** As the loop of a lesson: the heart beats behind what is queued already. */
  private static void loop(Machine machine, BlockingQueue<Runnable> tasks) {
    try {
      while (true) {
        Runnable first = tasks.take();
        int behind = tasks.size();
        first.run();
        for (; behind > 0; behind--) {
          tasks.take().run();
        }
        machine.beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
