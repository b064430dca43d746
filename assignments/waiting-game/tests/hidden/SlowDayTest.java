package course.waitinggame.tests;

import static course.waitinggame.tests.TestServices.WISHES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.waitinggame.Dashboard;
import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Services that are slow, or down; and what is left at night. */
class SlowDayTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);

  @Check("each-in-its-place")
  @Test
  void the_order_of_the_answers_does_not_matter(Simulation sim) throws Exception {
    List<Services> days =
        List.of(
            TestServices.thatTake(sim, ONE, TWO, THREE),
            TestServices.thatTake(sim, THREE, TWO, ONE),
            TestServices.thatTake(sim, TWO, THREE, ONE));
    for (Services services : days) {
      DashboardData data =
          VirtualTime.assertTakes(
              sim, THREE, () -> sim.await(sim.onLoop(() -> Dashboard.load(services, WISHES))));
      assertEquals(new DashboardData("rain in Oslo", "new: chess", "ACME 42"), data);
    }
  }

  @Check("comparison")
  @Test
  void compare_measures_and_does_not_guess(Simulation sim) throws Exception {
    Services services = TestServices.thatTake(sim, ONE, THREE, TWO);
    Timing timing = sim.await(sim.onLoop(() -> Dashboard.compare(services, WISHES)));
    assertEquals(new Timing(Duration.ofSeconds(6), THREE), timing);
  }

  @Check("service-down")
  @Test
  void a_failure_comes_through_load_as_itself(Simulation sim) {
    for (int broken = 0; broken < 3; broken++) {
      IllegalStateException down = new IllegalStateException("service " + broken + " is down");
      Services services = with(broken, down, sim);
      assertOwn(down, sim.awaitFailure(called(sim, () -> Dashboard.load(services, WISHES))));
    }
  }

  @Check("service-down")
  @Test
  void a_failure_comes_through_compare_as_itself(Simulation sim) {
    IllegalStateException down = new IllegalStateException("news are down");
    Services services = with(1, down, sim);
    assertOwn(down, sim.awaitFailure(called(sim, () -> Dashboard.compare(services, WISHES))));
  }

  @Check("service-down")
  @Test
  void a_failure_comes_through_the_sequential_way_as_itself(Simulation sim) {
    IllegalStateException down = new IllegalStateException("stocks are down");
    try {
      Dashboard.loadSequentially(with(2, down, sim), WISHES);
    } catch (RuntimeException thrown) {
      assertOwn(down, thrown);
      return;
    }
    throw new AssertionFailedError("loadSequentially returned where a failure was due");
  }

  private static Services with(int broken, RuntimeException down, Simulation sim) {
    Services usual = TestServices.usual(sim);
    return new Services(
        broken == 0 ? city -> fail(sim, "weather", down) : usual.weather(),
        broken == 1 ? topic -> fail(sim, "news", down) : usual.news(),
        broken == 2 ? symbol -> fail(sim, "stocks", down) : usual.stocks());
  }

  private static String fail(Simulation sim, String service, RuntimeException down) {
    TestServices.ask(sim, service, ONE, "nothing");
    throw down;
  }

  private static <T> CompletableFuture<T> called(
      Simulation sim, Callable<CompletableFuture<T>> call) {
    try {
      return sim.onLoop(call);
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
  }

  private static void assertOwn(Throwable expected, Throwable arrived) {
    if (arrived != expected) {
      String chain =
          arrived + (arrived.getCause() == null ? "" : " caused by " + arrived.getCause());
      throw new AssertionFailedError("the failure that arrived is " + chain, expected, arrived);
    }
  }

  @Check("lights-out")
  @Test
  void nothing_runs_on_after_a_dashboard(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    DashboardData data = sim.await(sim.onLoop(() -> Dashboard.load(services, WISHES)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    sim.await(sim.onLoop(() -> Dashboard.compare(services, WISHES)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    assertEquals("new: chess", data.news());
  }

  @Check("lights-out")
  @Test
  void nothing_runs_on_after_a_failure(Simulation sim) {
    Services services = with(1, new IllegalStateException("news are down"), sim);
    sim.awaitFailure(called(sim, () -> Dashboard.load(services, WISHES)));
    sim.advance(Duration.ofMinutes(1));
    VirtualTime.assertNothingLeft(sim);
  }
}
