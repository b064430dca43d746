package course.waitinggame.tests;

import static course.waitinggame.tests.TestServices.TWO;
import static course.waitinggame.tests.TestServices.WISHES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.waitinggame.Dashboard;
import course.waitinggame.given.DashboardData;
import course.waitinggame.given.Services;
import course.waitinggame.given.Timing;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Services that answer. */
class DashboardTest {
  private static final DashboardData DATA =
      new DashboardData("rain in Oslo", "new: chess", "ACME 42");

  @Check("one-by-one")
  @Test
  void asking_one_by_one_takes_the_sum(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    DashboardData data =
        VirtualTime.assertTakes(
            sim, TWO.multipliedBy(3), () -> Dashboard.loadSequentially(services, WISHES));
    assertEquals(DATA, data);
    List<GivenService.Call> calls = TestServices.calls(sim);
    String here = Thread.currentThread().getName();
    assertEquals(
        List.of(here, here, here),
        calls.stream().map(GivenService.Call::thread).toList(),
        "the threads that asked");
    assertEquals(
        List.of(Duration.ZERO, TWO, TWO.multipliedBy(2)),
        calls.stream().map(GivenService.Call::began).toList(),
        "when weather, news and stocks were asked");
  }

  @Check("all-at-once")
  @Test
  void asking_all_at_once_takes_as_long_as_one(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    DashboardData data =
        VirtualTime.assertTakesTogether(
            sim, TWO, () -> sim.await(sim.onLoop(() -> Dashboard.load(services, WISHES))));
    assertEquals(DATA, data);
    assertEquals(3, TestServices.calls(sim).size(), "questions asked");
  }

  @Check("loop-stays-free")
  @Test
  void load_returns_before_anybody_has_answered(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    CompletableFuture<DashboardData> data = sim.onLoop(() -> Dashboard.load(services, WISHES));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(data);
  }

  @Check("loop-stays-free")
  @Test
  void compare_returns_before_anybody_has_answered(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    CompletableFuture<Timing> timing = sim.onLoop(() -> Dashboard.compare(services, WISHES));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(timing);
  }

  @Check("comparison")
  @Test
  void compare_tells_six_seconds_from_two(Simulation sim) throws Exception {
    Services services = TestServices.usual(sim);
    Timing timing = sim.await(sim.onLoop(() -> Dashboard.compare(services, WISHES)));
    assertEquals(new Timing(TWO.multipliedBy(3), TWO), timing);
    VirtualTime.assertElapsed(sim, TWO.multipliedBy(4));
  }
}
