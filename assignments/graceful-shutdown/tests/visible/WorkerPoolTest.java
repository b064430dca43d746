package course.gracefulshutdown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.gracefulshutdown.WorkerPool;
import course.gracefulshutdown.given.Summary;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A day's work, and its end. */
class WorkerPoolTest {
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofMinutes(10);

  @Check("works")
  @Test
  void two_workers_work_and_pause_side_by_side(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(ONE), HALF));
    sim.advance(Duration.ofMillis(3_200));
    assertEquals(List.of("0 s", "0 s", "1.500 s", "1.500 s", "3 s", "3 s"), shift.began());
    sim.await(sim.onLoop(() -> pool.shutdown(LONG)));
  }

  @Check("finishes")
  @Test
  void what_has_begun_comes_to_its_end(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(ONE), HALF));
    sim.advance(Duration.ofMillis(1_700));
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(LONG)));
    assertEquals(new Summary(4, 4, 0), summary);
    VirtualTime.assertElapsed(sim, Duration.ofMillis(2_500));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(4, shift.began().size(), "jobs that began");
  }

  @Check("cuts-the-pause")
  @Test
  void nobody_waits_for_the_end_of_a_pause(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(ONE), LONG));
    sim.advance(Duration.ofMillis(2_500));
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(LONG)));
    assertEquals(new Summary(2, 2, 0), summary);
    VirtualTime.assertElapsed(sim, Duration.ofMillis(2_500));
  }

  @Check("at-the-limit")
  @Test
  void who_is_not_done_in_time_is_interrupted(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(3, () -> shift.job(LONG), HALF));
    sim.advance(ONE);
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(Duration.ofSeconds(2))));
    assertEquals(new Summary(3, 0, 3), summary);
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(3));
  }

  @Check("loop-stays-free")
  @Test
  void no_call_waits_for_a_job(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(ONE), HALF));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.advance(HALF);
    CompletableFuture<Summary> summary = sim.onLoop(() -> pool.shutdown(LONG));
    VirtualTime.assertElapsed(sim, HALF);
    sim.await(summary);
  }
}
