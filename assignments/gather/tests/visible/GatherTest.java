package course.gather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.gather.Gather;
import course.gather.given.Outcome;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stages that succeed, and one that does not. */
class GatherTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);

  @Check("input-order")
  @Test
  void results_stand_in_the_order_of_the_stages(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", THREE, "soup"),
            kitchen.answer("fish", ONE, "fish"),
            kitchen.answer("cake", TWO, "cake"));
    List<String> menu =
        VirtualTime.assertTakes(
            sim, THREE, () -> sim.await(sim.onLoop(() -> Gather.<String>gather(dishes))));
    assertEquals(List.of("soup", "fish", "cake"), menu);
  }

  @Check("input-order")
  @Test
  void stages_that_are_done_already_take_no_time(Simulation sim) throws Exception {
    List<CompletableFuture<String>> dishes =
        List.of(
            CompletableFuture.completedFuture("soup"), CompletableFuture.completedFuture("fish"));
    List<String> menu = sim.await(sim.onLoop(() -> Gather.<String>gather(dishes)));
    assertEquals(List.of("soup", "fish"), menu);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("first-failure")
  @Test
  void it_fails_as_soon_as_one_has_failed(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the fish is burnt");
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", THREE, "soup"),
            kitchen.fail("fish", ONE, burnt),
            kitchen.answer("cake", TWO, "cake"));
    CompletableFuture<List<String>> menu = sim.onLoop(() -> Gather.gather(dishes));
    assertEquals(burnt, sim.awaitFailure(menu));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("settled")
  @Test
  void settled_waits_for_all_and_tells_all(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the fish is burnt");
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", THREE, "soup"),
            kitchen.fail("fish", ONE, burnt),
            kitchen.answer("cake", TWO, "cake"));
    List<Outcome<String>> menu =
        VirtualTime.assertTakes(
            sim, THREE, () -> sim.await(sim.onLoop(() -> Gather.<String>gatherSettled(dishes))));
    assertEquals(3, menu.size(), "outcomes");
    assertEquals(new Outcome.Success<>("soup"), menu.get(0));
    assertTrue(menu.get(1) instanceof Outcome.Failure<String>, "the second one is a failure");
    assertEquals(new Outcome.Success<>("cake"), menu.get(2));
  }

  @Check("loop-stays-free")
  @Test
  void both_return_before_anything_is_done(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(kitchen.answer("soup", ONE, "soup"), kitchen.answer("fish", TWO, "fish"));
    CompletableFuture<List<String>> menu = sim.onLoop(() -> Gather.gather(dishes));
    CompletableFuture<List<Outcome<String>>> all = sim.onLoop(() -> Gather.gatherSettled(dishes));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(menu);
    sim.await(all);
  }

  @Check("nothing-to-gather")
  @Test
  void nothing_is_gathered_at_once(Simulation sim) throws Exception {
    List<CompletableFuture<String>> none = List.of();
    assertEquals(List.of(), sim.await(sim.onLoop(() -> Gather.<String>gather(none))));
    assertEquals(List.of(), sim.await(sim.onLoop(() -> Gather.<String>gatherSettled(none))));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }
}
