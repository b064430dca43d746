package course.timeout.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.timeout.Timeouts;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A soup that comes in time, and one that does not. */
class TimeoutsTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration FIVE = Duration.ofSeconds(5);

  private static Supplier<CompletableFuture<String>> soup(Simulation sim, Duration time) {
    return () -> sim.service("kitchen").answer("soup", time, "soup");
  }

  private static GivenService.Call ordered(Simulation sim) {
    assertEquals(1, sim.service("kitchen").calls().size(), "soups ordered");
    return sim.service("kitchen").calls().getFirst();
  }

  @Check("in-time")
  @Test
  void soup_in_time_is_served_when_it_is_ready(Simulation sim) throws Exception {
    String dish =
        VirtualTime.assertTakes(
            sim,
            ONE,
            () -> sim.await(sim.onLoop(() -> Timeouts.orDefault(soup(sim, ONE), TWO, "bread"))));
    assertEquals("soup", dish);
  }

  @Check("in-time")
  @Test
  void soup_in_time_does_not_fail(Simulation sim) throws Exception {
    String dish =
        VirtualTime.assertTakes(
            sim, ONE, () -> sim.await(sim.onLoop(() -> Timeouts.orFail(soup(sim, ONE), TWO))));
    assertEquals("soup", dish);
  }

  @Check("answer-at-the-limit")
  @Test
  void there_is_bread_when_the_soup_is_late(Simulation sim) throws Exception {
    String dish =
        VirtualTime.assertTakes(
            sim,
            TWO,
            () -> sim.await(sim.onLoop(() -> Timeouts.orDefault(soup(sim, FIVE), TWO, "bread"))));
    assertEquals("bread", dish);
  }

  @Check("answer-at-the-limit")
  @Test
  void it_fails_when_the_soup_is_late(Simulation sim) throws Exception {
    Duration limit = Duration.ofMillis(1_500);
    CompletableFuture<String> dish = sim.onLoop(() -> Timeouts.orFail(soup(sim, FIVE), limit));
    Throwable failure = sim.awaitFailure(dish);
    VirtualTime.assertElapsed(sim, limit);
    assertTrue(
        failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException,
        "the failure is " + failure);
  }

  @Check("work-stopped")
  @Test
  void the_late_soup_is_no_longer_cooked(Simulation sim) throws Exception {
    sim.await(sim.onLoop(() -> Timeouts.orDefault(soup(sim, FIVE), TWO, "bread")));
    sim.settle();
    VirtualTime.assertCancelled(sim.service("kitchen"), ordered(sim));
    assertEquals(TWO, ordered(sim).ended().orElseThrow(), "when the cook stopped");
  }

  @Check("work-stopped")
  @Test
  void a_soup_in_time_is_not_cancelled(Simulation sim) throws Exception {
    sim.await(sim.onLoop(() -> Timeouts.orFail(soup(sim, ONE), TWO)));
    sim.advance(FIVE);
    assertFalse(ordered(sim).cancelled(), "the soup was cancelled");
  }

  @Check("one-layer")
  @Test
  void the_failure_is_a_timeout(Simulation sim) throws Exception {
    CompletableFuture<String> dish = sim.onLoop(() -> Timeouts.orFail(soup(sim, FIVE), TWO));
    assertInstanceOf(TimeoutException.class, sim.awaitFailure(dish));
  }

  @Check("loop-stays-free")
  @Test
  void both_return_before_any_time_has_passed(Simulation sim) throws Exception {
    CompletableFuture<String> one =
        sim.onLoop(() -> Timeouts.orDefault(soup(sim, ONE), TWO, "bread"));
    CompletableFuture<String> other = sim.onLoop(() -> Timeouts.orFail(soup(sim, ONE), TWO));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(one);
    sim.await(other);
  }
}
