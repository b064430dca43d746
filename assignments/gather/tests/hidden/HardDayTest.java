package course.gather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.gather.Gather;
import course.gather.given.Outcome;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several failures, very many stages, and no order at all. */
class HardDayTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);

  @Check("first-failure")
  @Test
  void of_two_failures_the_first_in_time_counts(Simulation sim) throws Exception {
    Exception late = new IllegalStateException("the soup is cold");
    Exception early = new IllegalStateException("the fish is burnt");
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.fail("soup", TWO, late),
            kitchen.fail("fish", ONE, early),
            kitchen.answer("cake", THREE, "cake"));
    assertSame(early, sim.awaitFailure(sim.onLoop(() -> Gather.<String>gather(dishes))));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("others-run-on")
  @Test
  void who_has_not_failed_is_not_disturbed(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the fish is burnt");
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", THREE, "soup"),
            kitchen.fail("fish", ONE, burnt),
            kitchen.fail("cake", TWO, new IllegalStateException("the cake fell down")));
    CompletableFuture<List<String>> menu = sim.onLoop(() -> Gather.gather(dishes));
    sim.awaitFailure(menu);
    sim.advance(THREE);
    assertFalse(dishes.getFirst().isCancelled(), "the soup was cancelled");
    assertEquals("soup", sim.await(dishes.getFirst()));
    assertSame(burnt, sim.awaitFailure(menu), "the outcome two seconds later");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("own-failure")
  @Test
  void an_outcome_shows_the_failure_itself(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the fish is burnt");
    CompletionStage<String> direct = sim.service("kitchen").fail("fish", ONE, burnt);
    CompletionStage<String> behind = direct.thenApply(dish -> dish + " with lemon");
    List<Outcome<String>> menu =
        sim.await(sim.onLoop(() -> Gather.gatherSettled(List.of(direct, behind))));
    for (Outcome<String> outcome : menu) {
      Outcome.Failure<?> failure = assertInstanceOf(Outcome.Failure.class, outcome);
      assertSame(burnt, failure.cause());
    }
    assertSame(burnt, sim.awaitFailure(sim.onLoop(() -> Gather.<String>gather(List.of(behind)))));
  }

  @Check("null-is-a-result")
  @Test
  void an_empty_plate_is_a_dish(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    List<CompletableFuture<String>> dishes =
        List.of(kitchen.answer("air", ONE, null), kitchen.answer("soup", TWO, "soup"));
    assertEquals(
        Arrays.asList(null, "soup"), sim.await(sim.onLoop(() -> Gather.<String>gather(dishes))));
    List<Outcome<String>> all = sim.await(sim.onLoop(() -> Gather.gatherSettled(dishes)));
    assertEquals(new Outcome.Success<String>(null), all.getFirst());
  }

  @Check("hundred-thousand")
  @Test
  void a_banquet_is_gathered(Simulation sim) throws Exception {
    List<CompletableFuture<Integer>> dishes =
        IntStream.range(0, 100_000).mapToObj(i -> new CompletableFuture<Integer>()).toList();
    CompletableFuture<List<Integer>> menu = sim.onLoop(() -> Gather.gather(dishes));
    CompletableFuture<List<Outcome<Integer>>> all = sim.onLoop(() -> Gather.gatherSettled(dishes));
    for (int i = dishes.size() - 1; i >= 0; i--) {
      dishes.get(i).complete(i);
    }
    List<Integer> results = sim.await(menu);
    assertEquals(100_000, results.size(), "results");
    assertEquals(4_711, results.get(4_711), "one of them");
    assertEquals(new Outcome.Success<>(99_999), sim.await(all).getLast());
  }

  @Check("side-by-side")
  @Explored
  @Test
  void results_that_come_together_are_all_kept(Simulation sim) throws Exception {
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> fish = new CompletableFuture<>();
    CompletableFuture<List<String>> menu = Gather.gather(List.of(soup, fish));
    Thread first = Thread.ofPlatform().name("first").start(() -> soup.complete("soup"));
    Thread second = Thread.ofPlatform().name("second").start(() -> fish.complete("fish"));
    first.join();
    second.join();
    assertEquals(Set.of("soup", "fish"), Set.copyOf(sim.await(menu)));
  }

  @Check("side-by-side")
  @Explored
  @Test
  void outcomes_that_come_together_are_all_kept(Simulation sim) throws Exception {
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> fish = new CompletableFuture<>();
    CompletableFuture<List<Outcome<String>>> menu = Gather.gatherSettled(List.of(soup, fish));
    Thread first = Thread.ofPlatform().name("first").start(() -> soup.complete("soup"));
    Thread second = Thread.ofPlatform().name("second").start(() -> fish.complete("fish"));
    first.join();
    second.join();
    List<Outcome<String>> outcomes = sim.await(menu);
    assertEquals(new Outcome.Success<>("soup"), outcomes.get(0));
    assertEquals(new Outcome.Success<>("fish"), outcomes.get(1));
  }
}
