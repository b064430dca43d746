package course.cpuoffload.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.cpuoffload.Primes;
import course.cpuoffload.given.Counting;
import headwaiter.api.Callers;
import headwaiter.api.Check;
import headwaiter.api.Loop;
import headwaiter.api.Metered;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Four cores, and a loop that has other things to do. */
class PrimesTest {
  private static Counting counting(Simulation sim, int limit, int cores) throws Exception {
    Loop loop = sim.loop();
    return sim.onLoop(() -> Primes.count(limit, loop, cores));
  }

  @Check("right")
  @Test
  void counts_the_primes_below_a_hundred_and_a_million(Simulation sim) throws Exception {
    assertEquals(25, sim.await(counting(sim, 100, 2).result()), "primes below 100");
    assertEquals(78_498, sim.await(counting(sim, 1_000_000, 4).result()), "primes below a million");
  }

  @Check("exact-time")
  @Metered(cores = 4)
  @Test
  void four_cores_need_a_quarter_of_the_time(Simulation sim) throws Exception {
    int primes =
        VirtualTime.assertTakes(
            sim, Duration.ofMillis(1_250), () -> sim.await(counting(sim, 5_000_000, 4).result()));
    assertEquals(348_513, primes, "primes below five millions");
  }

  @Check("exact-time")
  @Metered
  @Test
  void a_single_core_needs_all_of_it(Simulation sim) throws Exception {
    VirtualTime.assertTakes(
        sim, Duration.ofMillis(200), () -> sim.await(counting(sim, 200_000, 1).result()));
  }

  @Check("heartbeat")
  @Metered(cores = 4)
  @Test
  void the_loop_goes_on_while_others_count(Simulation sim) throws Exception {
    Loop loop = sim.loop();
    List<Duration> late = new ArrayList<>();
    CompletableFuture<Integer> primes = counting(sim, 5_000_000, 4).result();
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    while (!primes.isDone()) {
      sim.advance(Duration.ofMillis(50));
      Duration due = sim.elapsed();
      sim.onLoop(() -> late.add(sim.elapsed().minus(due)));
    }
    assertEquals(Duration.ZERO, late.stream().max(Duration::compareTo).orElseThrow(), "the latest");
    assertTrue(late.size() > 20, "the loop was asked often enough");
  }

  @Check("every-core")
  @Metered(cores = 8)
  @Test
  void as_many_cores_are_used_as_were_given(Simulation sim) throws Exception {
    for (int cores : new int[] {1, 2, 4, 8}) {
      VirtualTime.assertTakes(
          sim,
          Duration.ofMillis(800 / cores),
          () -> sim.await(counting(sim, 800_000, cores).result()));
    }
  }

  @Check("on-the-loop")
  @Metered(cores = 2)
  @Test
  void the_result_comes_back_to_the_loop(Simulation sim) throws Exception {
    Loop loop = sim.loop();
    Callers callers = new Callers(loop);
    CompletableFuture<Void> told =
        sim.onLoop(
            () ->
                Primes.count(100_000, loop, 2)
                    .result()
                    .thenAccept(primes -> callers.note()));
    sim.await(told);
    assertEquals(1, callers.calls(), "how often a stage behind the result ran");
    callers.assertOnLoop("a stage behind the result");
  }
}
