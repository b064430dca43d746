package course.strategy.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.strategy.given.Strategy;
import headwaiter.api.Check;
import headwaiter.api.Metered;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What each strategy can give. */
class StrategistTest {
  private static final Duration TENTH = Duration.ofMillis(100);

  private static void took(
      Simulation sim, Duration expected, TestBackend backend, Strategy strategy, int operations)
      throws Exception {
    Duration took = sim.await(backend.run(strategy, 4));
    assertEquals(VirtualTime.text(expected), VirtualTime.text(took), "how long it says it took");
    VirtualTime.assertElapsed(sim, expected);
    assertEquals(operations, Set.copyOf(backend.fetched).size(), "operations fetched");
    assertEquals(operations, backend.fetched.size(), "fetches");
    assertEquals(operations, Set.copyOf(backend.computed).size(), "operations computed");
    assertEquals(operations, backend.computed.size(), "computations");
  }

  @Check("run-sync")
  @Metered(cores = 4)
  @Test
  void one_after_the_other_takes_the_sum(Simulation sim) throws Exception {
    TestBackend backend = new TestBackend(sim, TestBackend.workload(3, TENTH, TENTH.dividedBy(2)));
    took(sim, Duration.ofMillis(450), backend, Strategy.SYNC, 3);
    assertEquals(1, backend.mostOnThreads.get(), "operations that were under way at once");
  }

  @Check("run-async")
  @Metered(cores = 4)
  @Test
  void all_wait_at_once_and_one_computes(Simulation sim) throws Exception {
    TestBackend backend =
        new TestBackend(sim, TestBackend.workload(10, Duration.ofSeconds(1), TENTH));
    took(sim, Duration.ofSeconds(2), backend, Strategy.ASYNC, 10);
    assertEquals(1, backend.mostComputing.get(), "operations that were computed at once");
  }

  @Check("run-async")
  @Metered(cores = 4)
  @Test
  void a_thousand_waits_need_no_thousand_threads(Simulation sim) throws Exception {
    TestBackend backend =
        new TestBackend(
            sim, TestBackend.workload(1_000, Duration.ofSeconds(1), Duration.ofMillis(1)));
    took(sim, Duration.ofSeconds(2), backend, Strategy.ASYNC, 1_000);
    assertEquals(0, backend.platformThreadsThatWaited.get(), "platform threads that waited");
  }

  @Check("run-threads")
  @Metered(cores = 4)
  @Test
  void a_thread_each_waits_and_computes_on_all_cores(Simulation sim) throws Exception {
    TestBackend backend =
        new TestBackend(
            sim, TestBackend.workload(40, Duration.ofSeconds(1), Duration.ofMillis(10)));
    took(sim, Duration.ofMillis(1_100), backend, Strategy.THREADS, 40);
    assertEquals(40, backend.mostOnThreads.get(), "operations that were under way at once");
  }

  @Check("run-threads")
  @Metered(cores = 4)
  @Test
  void no_more_than_a_hundred_at_once(Simulation sim) throws Exception {
    TestBackend backend =
        new TestBackend(sim, TestBackend.workload(250, Duration.ofSeconds(1), Duration.ZERO));
    took(sim, Duration.ofSeconds(3), backend, Strategy.THREADS, 250);
    assertEquals(100, backend.mostOnThreads.get(), "operations that were under way at once");
  }

  @Check("run-parallel")
  @Metered(cores = 4)
  @Test
  void four_cores_do_four_at_once(Simulation sim) throws Exception {
    TestBackend backend = new TestBackend(sim, TestBackend.workload(8, TENTH, TENTH));
    took(sim, Duration.ofMillis(400), backend, Strategy.PARALLEL, 8);
    assertEquals(4, backend.mostOnThreads.get(), "operations that were under way at once");
  }

  @Check("loop-stays-free")
  @Metered(cores = 4)
  @Test
  void nothing_is_done_where_it_holds_up_others(Simulation sim) throws Exception {
    for (Strategy strategy : Strategy.values()) {
      TestBackend backend = new TestBackend(sim, TestBackend.workload(3, TENTH, TENTH));
      Duration before = sim.elapsed();
      CompletableFuture<Duration> took = backend.run(strategy, 4);
      assertEquals(before, sim.elapsed(), "when " + strategy + " returned");
      sim.await(took);
      assertTrue(backend.strangers.isEmpty(), strategy + " was done on " + backend.strangers);
    }
  }
}
