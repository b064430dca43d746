package course.cpuoffload.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.cpuoffload.Primes;
import course.cpuoffload.given.Counting;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Loop;
import headwaiter.api.Metered;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where counts begin and end. */
class BordersTest {
  private static Counting counting(Simulation sim, int limit, int cores) throws Exception {
    Loop loop = sim.loop();
    return sim.onLoop(() -> Primes.count(limit, loop, cores));
  }

  @Check("small")
  @Test
  void small_limits_have_few_primes(Simulation sim) throws Exception {
    int[] primes = {0, 0, 0, 1, 2, 2, 3};
    for (int limit = 0; limit < primes.length; limit++) {
      for (int cores : new int[] {1, 4}) {
        assertEquals(
            primes[limit], sim.await(counting(sim, limit, cores).result()), "below " + limit);
      }
    }
  }

  @Check("small")
  @Test
  void less_than_nothing_is_a_failure(Simulation sim) throws Exception {
    assertInstanceOf(
        IllegalArgumentException.class, sim.awaitFailure(counting(sim, -1, 4).result()));
    assertInstanceOf(
        IllegalArgumentException.class, sim.awaitFailure(counting(sim, 100, 0).result()));
  }

  @Check("each-number-once")
  @Metered
  @Test
  void every_number_costs_its_time_once(Simulation sim) throws Exception {
    for (int limit : new int[] {9_999, 10_000, 10_001, 30_000, 70_003, 99_999}) {
      VirtualTime.assertTakes(
          sim, Duration.ofNanos(1_000L * limit), () -> sim.await(counting(sim, limit, 1).result()));
    }
  }

  @Check("each-number-once")
  @Test
  void nothing_is_lost_between_the_cores(Simulation sim) throws Exception {
    for (int cores = 1; cores <= 7; cores++) {
      assertEquals(6_936, sim.await(counting(sim, 70_003, cores).result()), "on " + cores);
    }
  }

  @Check("cancelled")
  @Metered(cores = 4)
  @Test
  void no_call_begins_after_cancel(Simulation sim) throws Exception {
    Counting counting = counting(sim, 5_000_000, 4);
    sim.advance(Duration.ofMillis(505));
    counting.cancel();
    assertInstanceOf(CancellationException.class, sim.awaitFailure(counting.result()));
    VirtualTime.assertElapsed(sim, Duration.ofMillis(505));
    // A call that runs may take 10 ms more; what is at work after that has begun another one.
    sim.advance(Duration.ofMillis(11));
    List<String> working = sim.leftovers().stream().filter(left -> !left.contains("idle")).toList();
    assertEquals(List.of(), working, "who is still at work");
  }

  @Check("cancelled")
  @Test
  void what_is_done_stays_done(Simulation sim) throws Exception {
    Counting counting = counting(sim, 100, 2);
    sim.await(counting.result());
    counting.cancel();
    counting.cancel();
    assertEquals(25, sim.await(counting.result()), "the result after a late cancel");
  }

  @Check("nothing-left")
  @Metered(cores = 2)
  @Test
  void no_thread_is_left_when_all_is_counted(Simulation sim) throws Exception {
    sim.await(counting(sim, 100_000, 2).result());
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("nothing-left")
  @Metered(cores = 2)
  @Test
  void no_thread_is_left_when_nothing_is_wanted(Simulation sim) throws Exception {
    Counting counting = counting(sim, 100_000, 2);
    sim.advance(Duration.ofMillis(15));
    counting.cancel();
    sim.advance(Duration.ofSeconds(10));
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("every-schedule")
  @Explored
  @Test
  void two_threads_count_as_well_as_one(Simulation sim) throws Exception {
    assertEquals(1_230, sim.await(Primes.count(10_008, sim.loop(), 2).result()), "primes");
  }

  @Check("every-schedule")
  @Explored
  @Test
  void a_cancel_at_any_moment_has_an_outcome(Simulation sim) throws Exception {
    Counting counting = Primes.count(10_008, sim.loop(), 1);
    List<CompletableFuture<Integer>> seen = new ArrayList<>();
    Together.run(counting::cancel, () -> seen.add(counting.result()));
    sim.settle();
    assertTrue(counting.result().isDone(), "the count has an outcome");
    if (!seen.getFirst().isCancelled()) {
      assertEquals(1_230, sim.await(seen.getFirst()), "primes");
    }
    VirtualTime.assertNothingLeft(sim);
  }
}
