package course.gracefulshutdown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.gracefulshutdown.WorkerPool;
import course.gracefulshutdown.given.Job;
import course.gracefulshutdown.given.Summary;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Jobs that are bad, slow or deaf, and shutdowns at bad moments. */
class LastHourTest {
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(10);

  @Check("at-the-limit")
  @Test
  void some_are_done_in_time_and_some_are_not(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    Iterator<Job> jobs = List.of(shift.job(ONE), shift.job(LONG)).iterator();
    Supplier<Job> next = synchronised(jobs);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, next, HALF));
    sim.advance(HALF);
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(TWO)));
    assertEquals(new Summary(2, 1, 1), summary);
    VirtualTime.assertElapsed(sim, TWO.plus(HALF));
  }

  private static Supplier<Job> synchronised(Iterator<Job> jobs) {
    return () -> {
      synchronized (jobs) {
        return jobs.next();
      }
    };
  }

  @Check("at-the-limit")
  @Test
  void without_grace_everybody_is_interrupted_at_once(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(LONG), HALF));
    sim.advance(ONE);
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(Duration.ZERO)));
    assertEquals(new Summary(2, 0, 2), summary);
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("waits-for-the-interrupted")
  @Test
  void the_summary_waits_for_those_who_tidy_up(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.tidy(LONG, HALF), HALF));
    sim.advance(ONE);
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(ONE)));
    assertEquals(new Summary(2, 0, 2), summary);
    VirtualTime.assertElapsed(sim, TWO.plus(HALF));
  }

  @Check("waits-for-the-interrupted")
  @Test
  void the_summary_waits_for_who_does_not_listen(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(1, () -> shift.deaf(LONG, TWO), HALF));
    sim.advance(ONE);
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(ONE)));
    assertEquals(new Summary(1, 0, 1), summary);
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(4));
    assertEquals(List.of("0 s"), shift.began(), "when jobs began");
  }

  @Check("bad-job")
  @Test
  void a_bad_job_ends_nothing_but_itself(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(1, () -> shift.bad(ONE), HALF));
    sim.advance(Duration.ofMillis(2_700));
    assertEquals(List.of("0 s", "1.500 s"), shift.began(), "when jobs began");
    Summary summary = sim.await(sim.onLoop(() -> pool.shutdown(LONG)));
    assertTrue(summary.finished() >= 2, "bad jobs count as finished");
  }

  @Check("nothing-left")
  @Test
  void when_all_have_gone_home_the_lights_are_out(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(ONE), HALF));
    sim.advance(HALF);
    sim.await(sim.onLoop(() -> pool.shutdown(LONG)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    WorkerPool slow = sim.onLoop(() -> WorkerPool.start(2, () -> shift.job(LONG), HALF));
    sim.await(sim.onLoop(() -> slow.shutdown(ONE)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("again")
  @Test
  void shutting_down_again_tells_the_same(Simulation sim) throws Exception {
    Shift shift = new Shift(sim);
    WorkerPool pool = sim.onLoop(() -> WorkerPool.start(1, () -> shift.job(ONE), HALF));
    sim.advance(HALF);
    CompletableFuture<Summary> first = sim.onLoop(() -> pool.shutdown(LONG));
    CompletableFuture<Summary> second = sim.onLoop(() -> pool.shutdown(LONG));
    Summary summary = sim.await(first);
    assertEquals(1, summary.started(), "jobs that began");
    assertEquals(summary, sim.await(second), "the second");
    CompletableFuture<Summary> third = sim.onLoop(() -> pool.shutdown(LONG));
    assertEquals(summary, sim.await(third), "the third, when all was over");
  }

  @Check("no-job-lost")
  @Explored
  @Test
  void two_jobs_that_begin_together_are_two(Simulation sim) throws Exception {
    AtomicInteger run = new AtomicInteger();
    WorkerPool pool = WorkerPool.start(2, () -> run::incrementAndGet, LONG);
    sim.settle();
    Summary summary = sim.await(pool.shutdown(LONG));
    assertCounted(run.get(), summary);
  }

  @Check("no-job-lost")
  @Explored
  @Test
  void a_job_that_begins_while_we_close_is_counted_or_not_run(Simulation sim) throws Exception {
    AtomicInteger run = new AtomicInteger();
    List<CompletableFuture<Summary>> ends = new ArrayList<>();
    List<WorkerPool> pools = new ArrayList<>();
    pools.add(WorkerPool.start(1, () -> run::incrementAndGet, ONE));
    Together.run(() -> ends.add(pools.getFirst().shutdown(LONG)), run::get);
    Summary summary = sim.await(ends.getFirst());
    assertCounted(run.get(), summary);
  }

  private static void assertCounted(int run, Summary summary) {
    assertEquals(run, summary.started(), "jobs that began");
    assertEquals(run, summary.finished() + summary.cancelled(), "jobs that ended");
  }
}
