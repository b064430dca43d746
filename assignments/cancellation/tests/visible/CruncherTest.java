package course.cancellation.tests;

import static course.cancellation.tests.TestJob.HALF;
import static course.cancellation.tests.TestJob.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import course.cancellation.given.Crunch;
import course.cancellation.given.Summary;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A job of ten steps, with time to do them and without. */
class CruncherTest {
  @Check("all-steps")
  @Test
  void ten_steps_take_ten_seconds(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10);
    Crunch crunch = job.start();
    assertEquals(new Summary(10), sim.await(crunch.result()));
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(10));
    assertEquals(10, job.times().size(), "steps and cleanups");
    assertEquals("step 10 from 9 s to 10 s", job.times().getLast());
    sim.advance(ONE);
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("all-steps")
  @Test
  void who_joins_waits_for_the_summary(Simulation sim) throws Exception {
    Crunch crunch = new TestJob(sim, 3).start();
    Summary summary = VirtualTime.assertTakes(sim, ONE.multipliedBy(3), crunch::join);
    assertEquals(new Summary(3), summary);
    assertEquals(new Summary(3), crunch.join());
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(3));
  }

  @Check("stops")
  @Test
  void a_job_that_is_cancelled_stops_and_cleans_up(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10);
    Crunch crunch = job.start();
    sim.advance(ONE.multipliedBy(2).plus(HALF));
    CompletableFuture<Void> cancelled = sim.onLoop(crunch::cancel);
    sim.advance(ONE.multipliedBy(10));
    assertEquals(
        List.of(
            "step 1 from 0 s to 1 s",
            "step 2 from 1 s to 2 s",
            "step 3 from 2 s to 2.500 s",
            "cleanup from 2.500 s to 3.500 s"),
        job.times());
    sim.await(cancelled);
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("told-after-the-cleanup")
  @Test
  void nobody_is_told_before_it_is_tidy(Simulation sim) throws Exception {
    Crunch crunch = new TestJob(sim, 10).start();
    CompletableFuture<Summary> result = sim.onLoop(crunch::result);
    sim.advance(HALF);
    CompletableFuture<Void> cancelled = sim.onLoop(crunch::cancel);
    sim.settle();
    assertFalse(result.isDone(), "the result is there before the cleanup has ended");
    assertFalse(cancelled.isDone(), "the cancel is done before the cleanup has ended");
    assertInstanceOf(CancellationException.class, sim.awaitFailure(result));
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
    sim.await(cancelled);
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
  }

  @Check("loop-stays-free")
  @Test
  void the_loop_waits_for_nothing(Simulation sim) throws Exception {
    Crunch crunch = new TestJob(sim, 10).start();
    CompletableFuture<Summary> result = sim.onLoop(crunch::result);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.advance(HALF);
    CompletableFuture<Void> cancelled = sim.onLoop(crunch::cancel);
    VirtualTime.assertElapsed(sim, HALF);
    sim.await(cancelled);
    sim.awaitFailure(result);
  }

  @Check("cancelled-twice")
  @Test
  void who_cancels_again_does_not_disturb_the_cleanup(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10);
    Crunch crunch = job.start();
    sim.advance(HALF);
    CompletableFuture<Void> first = sim.onLoop(crunch::cancel);
    CompletableFuture<Void> atOnce = sim.onLoop(crunch::cancel);
    sim.advance(HALF);
    CompletableFuture<Void> second = sim.onLoop(crunch::cancel);
    sim.settle();
    assertFalse(second.isDone(), "the second cancel is done before the cleanup has ended");
    sim.await(second);
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
    sim.await(first);
    sim.await(atOnce);
    assertEquals(
        List.of("step 1", "step 1 cut off", "cleanup", "cleanup done"), List.copyOf(job.diary));
  }
}
