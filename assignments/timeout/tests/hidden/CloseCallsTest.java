package course.timeout.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.timeout.Timeouts;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Work that fails, work that can't begin, and ties. */
class CloseCallsTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("timer-gone")
  @Test
  void nothing_waits_for_the_limit_when_the_work_is_done(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Duration hour = Duration.ofHours(1);
    sim.await(
        sim.onLoop(
            () -> Timeouts.orDefault(() -> kitchen.answer("soup", ONE, "soup"), hour, "bread")));
    sim.await(sim.onLoop(() -> Timeouts.orFail(() -> kitchen.answer("soup", ONE, "soup"), hour)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    VirtualTime.assertElapsed(sim, TWO);
  }

  @Check("failure-passes")
  @Test
  void a_burnt_soup_is_no_reason_for_bread(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the soup is burnt");
    CompletableFuture<String> dish =
        sim.onLoop(
            () ->
                Timeouts.orDefault(
                    () -> sim.service("kitchen").fail("soup", ONE, burnt), TWO, "bread"));
    assertSame(burnt, sim.awaitFailure(dish));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("failure-passes")
  @Test
  void a_burnt_soup_is_not_late(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the soup is burnt");
    CompletableFuture<String> dish =
        sim.onLoop(
            () -> Timeouts.orFail(() -> sim.service("kitchen").fail("soup", ONE, burnt), TWO));
    assertSame(burnt, sim.awaitFailure(dish));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("no-patience")
  @Test
  void without_time_only_what_is_ready_is_served(Simulation sim) throws Exception {
    for (Duration limit : new Duration[] {Duration.ZERO, ONE.negated()}) {
      Supplier<CompletableFuture<String>> ready = () -> CompletableFuture.completedFuture("soup");
      assertEquals("soup", sim.await(sim.onLoop(() -> Timeouts.orDefault(ready, limit, "bread"))));
      assertEquals("soup", sim.await(sim.onLoop(() -> Timeouts.orFail(ready, limit))));
      CompletableFuture<String> soup = new CompletableFuture<>();
      assertEquals(
          "bread", sim.await(sim.onLoop(() -> Timeouts.orDefault(() -> soup, limit, "bread"))));
      assertTrue(soup.isCancelled(), "the soup that was not ready is cancelled");
      CompletableFuture<String> second = new CompletableFuture<>();
      assertInstanceOf(
          TimeoutException.class,
          sim.awaitFailure(sim.onLoop(() -> Timeouts.orFail(() -> second, limit))));
      assertTrue(second.isCancelled(), "the second soup that was not ready is cancelled");
    }
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("supplier-throws")
  @Test
  void work_that_cannot_begin_fails_the_future(Simulation sim) {
    IllegalStateException closed = new IllegalStateException("the kitchen is closed");
    Supplier<CompletableFuture<String>> work =
        () -> {
          throw closed;
        };
    try {
      assertSame(
          closed, sim.awaitFailure(sim.onLoop(() -> Timeouts.orDefault(work, ONE, "bread"))));
      assertSame(closed, sim.awaitFailure(sim.onLoop(() -> Timeouts.orFail(work, ONE))));
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
  }

  @Check("photo-finish")
  @Explored
  @Test
  void the_result_or_the_default_and_never_half_of_both(Simulation sim) throws Exception {
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> dish = Timeouts.orDefault(() -> soup, ONE, "bread");
    Thread cook = Thread.ofPlatform().name("cook").start(() -> cook(soup));
    String served = sim.await(dish);
    cook.join();
    assertEquals(
        served.equals("bread"), soup.isCancelled(), served + " was served; cancelled the soup");
  }

  @Check("photo-finish")
  @Explored
  @Test
  void the_result_or_the_timeout_and_never_half_of_both(Simulation sim) throws Exception {
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> dish = Timeouts.orFail(() -> soup, ONE);
    Thread cook = Thread.ofPlatform().name("cook").start(() -> cook(soup));
    boolean late = sim.await(dish.handle((value, failure) -> failure != null));
    cook.join();
    assertEquals(late, soup.isCancelled(), "late: " + late + "; cancelled the soup");
  }

  private static void cook(CompletableFuture<String> soup) {
    try {
      Thread.sleep(ONE);
      soup.complete("soup");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
