package course.workqueue.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.workqueue.Pipeline;
import course.workqueue.given.Stats;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Pipelines whose time can be worked out with a pencil. */
class PipelineTest {
  @Check("pipeline-time")
  @Test
  void two_consumers_keep_up_with_one_quick_producer(Simulation sim) throws Exception {
    Stats stats =
        took(sim, Duration.ofMillis(1200), 1, 10, 2, 5, ofMillis(100), ofMillis(200));
    assertEquals(new Stats(10, 10, Duration.ofMillis(1200)), stats);
  }

  @Check("pipeline-time")
  @Test
  void one_consumer_decides_the_time_of_three_producers(Simulation sim) throws Exception {
    Stats stats = took(sim, Duration.ofSeconds(25), 3, 4, 1, 2, ofMillis(1000), ofMillis(2000));
    assertEquals(new Stats(12, 12, Duration.ofSeconds(25)), stats);
  }

  private static Stats took(
      Simulation sim,
      Duration expected,
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume)
      throws Exception {
    return VirtualTime.assertTakes(
        sim,
        expected,
        () ->
            sim.await(
                sim.onLoop(
                    () ->
                        Pipeline.run(
                            producers, itemsEach, consumers, capacity, produce, consume))));
  }

  private static Duration ofMillis(long millis) {
    return Duration.ofMillis(millis);
  }

  @Check("loop-stays-free")
  @Test
  void a_run_returns_before_anything_is_produced(Simulation sim) throws Exception {
    CompletableFuture<Stats> stats =
        sim.onLoop(() -> Pipeline.run(1, 3, 1, 1, ofMillis(100), ofMillis(200)));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(stats);
  }
}
