package headwaiter.junit;

import static headwaiter.api.VirtualTime.assertElapsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.api.Check;
import headwaiter.api.Cpu;
import headwaiter.api.Metered;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Check("cpu")
  @Metered(cores = 2)
  @Test
  void work_takes_its_time_on_as_many_cores_as_there_are(Simulation sim) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(Thread.ofPlatform().start(() -> Cpu.work(SECOND)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertElapsed(sim, Duration.ofSeconds(2));
  }

  @Check("cpu")
  @Metered
  @Test
  void there_is_one_core_if_nothing_else_is_said(Simulation sim) throws Exception {
    Thread other = Thread.startVirtualThread(() -> Cpu.work(SECOND));
    Cpu.work(SECOND);
    other.join();
    assertElapsed(sim, Duration.ofSeconds(2));
  }

  @Check("cpu")
  @Test
  void work_is_free_where_nobody_meters_it(Simulation sim) {
    Cpu.work(SECOND);
    assertElapsed(sim, Duration.ZERO);
  }

  @Check("cpu")
  @Metered
  @Test
  void the_loop_works_as_everybody_does(Simulation sim) throws Exception {
    sim.onLoop(
        () -> {
          Cpu.work(SECOND);
          return sim.loop().inLoop();
        });
    assertElapsed(sim, SECOND);
  }

  @Test
  void outside_of_a_simulation_there_is_no_virtual_cpu() {
    assertThatThrownBy(() -> Cpu.work(SECOND)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_rate_that_is_published_is_that_of_the_steps_that_make_a_tick() {
    assertThat(Cpu.tick().dividedBy(Cpu.step())).isEqualTo(100_000);
    assertThat(Cpu.turn()).isEqualTo(Duration.ofMillis(10));
  }
}
