package course.ascompleted.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.ascompleted.AsCompleted;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dishes that come out of the kitchen one after the other. */
class AsCompletedTest {
  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Check("by-completion")
  @Test
  void dishes_are_served_as_they_come(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Told told = new Told(sim);
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", seconds(3), "soup"),
            kitchen.answer("fish", seconds(1), "fish"),
            kitchen.answer("cake", seconds(2), "cake"));
    VirtualTime.assertTakes(
        sim, seconds(3), () -> sim.await(sim.onLoop(() -> AsCompleted.forEach(dishes, told))));
    assertEquals(List.of("1 s fish", "2 s cake", "3 s soup"), told.lines());
  }

  @Check("by-completion")
  @Test
  void a_long_menu_backwards_is_served_in_time(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Told told = new Told(sim);
    List<CompletableFuture<String>> dishes =
        IntStream.range(0, 20)
            .mapToObj(i -> kitchen.answer("dish", seconds(20 - i), "dish " + i))
            .toList();
    sim.await(sim.onLoop(() -> AsCompleted.forEach(dishes, told)));
    List<String> expected =
        IntStream.rangeClosed(1, 20).mapToObj(i -> i + " s dish " + (20 - i)).toList();
    assertEquals(expected, told.lines());
  }

  @Check("done-first")
  @Test
  void what_is_ready_is_served_first(Simulation sim) throws Exception {
    Told told = new Told(sim);
    CompletableFuture<String> soup = CompletableFuture.completedFuture("soup");
    CompletableFuture<String> fish = sim.service("kitchen").answer("fish", seconds(1), "fish");
    CompletableFuture<String> cake = CompletableFuture.completedFuture("cake");
    sim.await(sim.onLoop(() -> AsCompleted.forEach(List.of(fish, soup, cake), told)));
    assertEquals(List.of("0 s soup", "0 s cake", "1 s fish"), told.lines());
  }

  @Check("failures-too")
  @Test
  void a_burnt_dish_is_told_like_the_others(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Told told = new Told(sim);
    CompletableFuture<String> burnt =
        kitchen.fail("fish", seconds(1), new IllegalStateException("burnt"));
    List<CompletableFuture<String>> dishes =
        List.of(kitchen.answer("soup", seconds(2), "soup"), burnt, burnt.thenApply(dish -> dish));
    sim.await(sim.onLoop(() -> AsCompleted.forEach(dishes, told)));
    String failure = "1 s java.lang.IllegalStateException: burnt";
    assertEquals(List.of(failure, failure, "2 s soup"), told.lines());
  }

  @Check("nothing-to-tell")
  @Test
  void an_empty_menu_is_done_at_once(Simulation sim) throws Exception {
    Told told = new Told(sim);
    List<CompletableFuture<String>> none = List.of();
    sim.await(sim.onLoop(() -> AsCompleted.forEach(none, told)));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    assertEquals(List.of(), told.lines());
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_anything_is_done(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Told told = new Told(sim);
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", seconds(1), "soup"), kitchen.answer("fish", seconds(2), "fish"));
    CompletableFuture<Void> served = sim.onLoop(() -> AsCompleted.forEach(dishes, told));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(served);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }
}
