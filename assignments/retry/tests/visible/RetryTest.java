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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Pauses by the clock. */
class RetryTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration HALF = Duration.ofMillis(500);

  private static Policy policy(int attempts, Duration cap, Predicate<Throwable> retryable) {
    return new Policy(attempts, ONE, cap, Duration.ZERO, retryable);
  }

  private static IllegalStateException failure(int attempt) {
    return new IllegalStateException("attempt " + attempt);
  }

  private static CompletableFuture<String> started(Simulation sim, Attempts work, Policy policy)
      throws Exception {
    return sim.onLoop(() -> Retry.withRetry(work, policy, new SplittableRandom(7)));
  }

  @Check("first-try")
  @Test
  void what_succeeds_is_not_repeated(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 1, RetryTest::failure);
    assertEquals("soup", sim.await(started(sim, work, policy(5, ONE, failure -> true))));
    VirtualTime.assertElapsed(sim, HALF);
    assertEquals(1, work.made(), "attempts");
  }

  @Check("backoff")
  @Test
  void each_pause_is_twice_as_long(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 4, RetryTest::failure);
    Policy policy = policy(5, Duration.ofMinutes(1), failure -> true);
    assertEquals("soup", sim.await(started(sim, work, policy)));
    assertEquals(List.of("0 s", "1.500 s", "4 s", "8.500 s"), work.began());
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(9));
  }

  @Check("cap")
  @Test
  void no_pause_is_longer_than_the_cap(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 6, RetryTest::failure);
    Policy policy = policy(10, ONE.multipliedBy(3), failure -> true);
    sim.await(started(sim, work, policy));
    assertEquals(List.of("0 s", "1.500 s", "4 s", "7.500 s", "11 s", "14.500 s"), work.began());
  }

  @Check("final")
  @Test
  void what_is_final_is_not_repeated(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 0, RetryTest::failure);
    Policy policy = policy(5, ONE, failure -> !failure.getMessage().equals("attempt 2"));
    Throwable last = sim.awaitFailure(started(sim, work, policy));
    assertEquals("attempt 2", last.getMessage());
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(2));
    assertEquals(2, work.made(), "attempts");
  }

  @Check("final")
  @Test
  void no_pause_follows_the_last_attempt(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 0, RetryTest::failure);
    Throwable last = sim.awaitFailure(started(sim, work, policy(3, ONE, failure -> true)));
    assertEquals("attempt 3", last.getMessage());
    VirtualTime.assertElapsed(sim, Duration.ofMillis(3_500));
    assertEquals(3, work.made(), "attempts");
  }

  @Check("rate-limited")
  @Test
  void who_is_asked_to_wait_waits_so_long(Simulation sim) throws Exception {
    Duration wish = Duration.ofMinutes(2);
    RateLimitedException busy = new RateLimitedException(wish);
    Attempts work = new Attempts(sim, HALF, 2, attempt -> busy);
    sim.await(started(sim, work, policy(3, ONE, failure -> failure == busy)));
    assertEquals(
        List.of("0 s", VirtualTime.text(wish.plus(HALF))), work.began(), "when attempts began");
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_time_has_passed(Simulation sim) throws Exception {
    Attempts work = new Attempts(sim, HALF, 2, RetryTest::failure);
    CompletableFuture<String> soup = started(sim, work, policy(3, ONE, failure -> true));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    assertEquals("soup", sim.await(soup));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("supplier-throws")
  @Test
  void an_attempt_that_cannot_begin_is_repeated(Simulation sim) throws Exception {
    IllegalStateException closed = failure(1);
    Attempts work = new Attempts(sim, HALF, 1, RetryTest::failure);
    boolean[] asked = new boolean[1];
    CompletableFuture<String> soup =
        sim.onLoop(
            () ->
                Retry.withRetry(
                    () -> {
                      if (!asked[0]) {
                        asked[0] = true;
                        throw closed;
                      }
                      return work.get();
                    },
                    policy(2, ONE, failure -> failure == closed),
                    new SplittableRandom(7)));
    assertSame("soup", sim.await(soup));
    VirtualTime.assertElapsed(sim, Duration.ofMillis(1_500));
  }
}
