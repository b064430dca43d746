package course.cancellation.tests;

import static course.cancellation.tests.TestJob.HALF;
import static course.cancellation.tests.TestJob.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.cancellation.Cruncher;
import course.cancellation.given.Crunch;
import course.cancellation.given.Summary;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Cancels that come early, late, by interrupt, and at the wrong moment. */
class HardToStopTest {
  private static final List<String> STOPPED =
      List.of("step 1", "step 1 cut off", "cleanup", "cleanup done");

  @Check("not-begun")
  @Test
  void what_has_not_begun_leaves_nothing_to_clean_up(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10);
    CompletableFuture<Void> cancelled =
        sim.onLoop(
            () -> {
              Crunch crunch = Cruncher.start(job);
              CompletableFuture<Void> done = crunch.cancel();
              return done.thenCombine(
                  crunch.result().handle((summary, failure) -> failure), HardToStopTest::expected);
            });
    sim.await(cancelled);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.advance(ONE);
    assertEquals(List.of(), job.diary, "steps and cleanups");
    VirtualTime.assertNothingLeft(sim);
  }

  private static Void expected(Void done, Throwable failure) {
    assertInstanceOf(CancellationException.class, failure, "what became of the result");
    return done;
  }

  @Check("too-late")
  @Test
  void what_has_ended_cannot_be_cancelled(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 2);
    Crunch crunch = job.start();
    sim.await(crunch.result());
    CompletableFuture<Void> cancelled = sim.onLoop(crunch::cancel);
    sim.settle();
    assertTrue(cancelled.isDone(), "the cancel is done");
    sim.advance(ONE.multipliedBy(2));
    assertEquals(2, job.times().size(), "steps and cleanups");
    assertEquals(new Summary(2), sim.await(crunch.result()));
    assertEquals(new Summary(2), crunch.join());
  }

  @Check("interrupted-join")
  @Test
  void who_is_interrupted_stops_the_job_and_says_so(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10);
    Crunch crunch = job.start();
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform().name("waiter").start(() -> outcome.complete(outcome(crunch)));
    sim.advance(HALF);
    waiter.interrupt();
    sim.advance(HALF);
    assertFalse(outcome.isDone(), "join is over before the cleanup has ended");
    waiter.interrupt();
    assertEquals("InterruptedException", sim.await(outcome));
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
    assertEquals(STOPPED, job.diary);
    assertInstanceOf(CancellationException.class, sim.awaitFailure(crunch.result()));
  }

  @Check("interrupted-join")
  @Test
  void who_joins_what_others_cancel_is_told(Simulation sim) throws Exception {
    Crunch crunch = new TestJob(sim, 10).start();
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform().name("waiter").start(() -> outcome.complete(outcome(crunch)));
    sim.advance(HALF);
    sim.await(sim.onLoop(crunch::cancel));
    assertEquals("CancellationException", sim.await(outcome));
    waiter.join();
  }

  private static String outcome(Crunch crunch) {
    try {
      return crunch.join().toString();
    } catch (InterruptedException | RuntimeException ended) {
      return ended.getClass().getSimpleName();
    }
  }

  @Check("failed-step")
  @Test
  void a_step_that_fails_is_cleaned_up_too(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 10, 2);
    Crunch crunch = job.start();
    Throwable failure = sim.awaitFailure(crunch.result());
    assertEquals("step 2 is broken", failure.getMessage());
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(3));
    assertEquals("cleanup done", job.diary.getLast(), "what was done last");
    assertEquals(3, job.times().size(), "steps and cleanups");
    CompletionException thrown = assertThrows(CompletionException.class, crunch::join);
    assertEquals(failure, thrown.getCause());
  }

  @Check("race")
  @Explored
  @Test
  void a_cancel_between_two_steps_stops_one_of_them(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 2);
    Crunch crunch = Cruncher.start(job);
    Thread guest =
        Thread.ofPlatform()
            .name("guest")
            .start(
                () -> {
                  try {
                    Thread.sleep(ONE);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  crunch.cancel();
                  job.diary.add("cancelled");
                });
    assertInstanceOf(CancellationException.class, sim.awaitFailure(crunch.result()));
    guest.join();
    List<String> after = job.diary.subList(job.diary.indexOf("cancelled"), job.diary.size());
    assertFalse(after.contains("step 2"), "after the cancel: " + after);
    assertTrue(job.diary.contains("cleanup done"), "the diary says " + job.diary);
    assertEquals(1, job.diary.stream().filter("cleanup"::equals).count(), "cleanups");
  }

  @Check("race")
  @Explored
  @Test
  void a_cancel_at_the_beginning_finds_a_step_or_nothing(Simulation sim) throws Exception {
    TestJob job = new TestJob(sim, 1);
    Crunch crunch = Cruncher.start(job);
    sim.await(crunch.cancel());
    assertInstanceOf(CancellationException.class, sim.awaitFailure(crunch.result()));
    List<String> diary = List.copyOf(job.diary);
    assertFalse(diary.contains("cleanup cut off"), "the diary says " + diary);
    assertTrue(diary.contains("step 1") || !diary.contains("cleanup"), "the diary says " + diary);
  }
}
