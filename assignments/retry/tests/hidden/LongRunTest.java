package course.retry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.retry.Retry;
import course.retry.given.Policy;
import course.retry.given.RateLimitedException;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Chance, long runs, and people who change their mind. */
class LongRunTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration HALF = Duration.ofMillis(500);

  private static IllegalStateException failure(int attempt) {
    return new IllegalStateException("attempt " + attempt);
  }

  /** Counts how often it is asked. */
  private static final class Dice implements RandomGenerator {
    private final SplittableRandom random = new SplittableRandom(7);
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public long nextLong() {
      asked.incrementAndGet();
      return random.nextLong();
    }
  }

  @Check("jitter")
  @Test
  void chance_is_added_to_every_pause(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 4, LongRunTest::failure);
    Policy policy = new Policy(4, ONE, ONE.multipliedBy(3), ONE, failure -> true);
    Dice dice = new Dice();
    sim.await(sim.onLoop(() -> Retry.withRetry(work, policy, dice)));
    RandomGenerator same = new Dice();
    long at = 0;
    long[] pauses = {1_000_000_000L, 2_000_000_000L, 3_000_000_000L};
    for (int pause = 0; pause < pauses.length; pause++) {
      at += 500_000_000L + pauses[pause] + (long) (same.nextDouble() * 1_000_000_000L);
      assertEquals(
          Duration.ofNanos(at),
          work.service().calls().get(pause + 1).began(),
          "when attempt " + (pause + 2) + " began");
    }
    assertEquals(3, dice.asked.get(), "draws");
  }

  @Check("rate-limited")
  @Test
  void no_dice_are_cast_for_a_wish(Simulation sim) throws Exception {
    RateLimitedException busy = new RateLimitedException(HALF);
    Attempts work = new Attempts(sim, HALF, 3, attempt -> busy);
    Policy policy = new Policy(3, ONE, ONE, ONE, failure -> true);
    Dice dice = new Dice();
    sim.await(sim.onLoop(() -> Retry.withRetry(work, policy, dice)));
    assertEquals(0, dice.asked.get(), "draws");
    VirtualTime.assertElapsed(sim, HALF.multipliedBy(5));
  }

  @Check("cap")
  @Test
  void a_hundred_pauses_are_none_too_long(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, Duration.ZERO, 101, LongRunTest::failure);
    Policy policy = new Policy(200, ONE, ONE.multipliedBy(4), Duration.ZERO, failure -> true);
    sim.await(sim.onLoop(() -> Retry.withRetry(work, policy, new Dice())));
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(1 + 2 + 98 * 4));
  }

  @Check("suppressed")
  @Test
  void the_last_failure_knows_the_others(Simulation sim) throws Exception {
    List<IllegalStateException> failures = List.of(failure(1), failure(2), failure(3));
    Attempts work = new Attempts(sim, HALF, 0, attempt -> failures.get(attempt - 1));
    Policy policy = new Policy(3, ONE, ONE, Duration.ZERO, failure -> true);
    Throwable last = sim.awaitFailure(sim.onLoop(() -> Retry.withRetry(work, policy, new Dice())));
    assertSame(failures.get(2), last);
    assertEquals(failures.subList(0, 2), List.of(last.getSuppressed()));
  }

  @Check("suppressed")
  @Test
  void a_failure_that_comes_again_does_not_blame_itself(Simulation sim) throws Exception {
    IllegalStateException always = failure(0);
    Attempts work = new Attempts(sim, HALF, 0, attempt -> always);
    Policy policy = new Policy(3, ONE, ONE, Duration.ZERO, failure -> true);
    Throwable last = sim.awaitFailure(sim.onLoop(() -> Retry.withRetry(work, policy, new Dice())));
    assertSame(always, last);
    assertEquals(0, last.getSuppressed().length, "suppressed failures");
  }

  @Check("cancelled")
  @Test
  void cancelling_stops_the_attempt(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 0, LongRunTest::failure);
    Policy policy = new Policy(9, ONE, ONE, Duration.ZERO, failure -> true);
    CompletableFuture<String> soup = sim.onLoop(() -> Retry.withRetry(work, policy, new Dice()));
    sim.advance(Duration.ofMillis(1_700));
    soup.cancel(true);
    sim.settle();
    VirtualTime.assertCancelled(work.service(), work.service().calls().getLast());
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(2, work.made(), "attempts");
  }

  @Check("cancelled")
  @Test
  void cancelling_stops_the_pause(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 0, LongRunTest::failure);
    Policy policy = new Policy(9, ONE, ONE, Duration.ZERO, failure -> true);
    CompletableFuture<String> soup = sim.onLoop(() -> Retry.withRetry(work, policy, new Dice()));
    sim.advance(ONE);
    soup.cancel(true);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(1, work.made(), "attempts");
  }

  @Check("flat-stack")
  @Test
  void a_hundred_thousand_attempts_are_not_too_many(Simulation sim) throws Exception {
    IllegalStateException always = failure(0);
    Attempts work = new Attempts(sim, Duration.ZERO, 100_000, attempt -> always);
    Duration nano = Duration.ofNanos(1);
    Policy policy = new Policy(100_000, nano, nano, Duration.ZERO, failure -> true);
    CompletableFuture<String> soup = sim.onLoop(() -> Retry.withRetry(work, policy, new Dice()));
    assertEquals("soup", sim.await(soup));
    assertEquals(100_000, work.made(), "attempts");
  }
}
