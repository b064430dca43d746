package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import headwaiter.hook.Hook;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GivenServiceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Set<List<String>> ORDERS = new HashSet<>();

  @Check("service")
  @Test
  void an_answer_comes_after_its_latency_on_the_services_thread(Simulation sim) throws Exception {
    GivenService web = sim.service("web");
    CompletableFuture<String> thread =
        web.answer("a", SECOND, "x").thenApply(x -> x + " on " + Hook.currentThread().getName());
    assertThat(sim.<String>await(thread)).isEqualTo("x on web");
    VirtualTime.assertElapsed(sim, SECOND);
  }

  @Check("service")
  @Test
  void a_failure_is_the_very_one_that_was_given(Simulation sim) {
    IOException failure = new IOException("no");
    assertThat(sim.awaitFailure(sim.service("web").fail("a", SECOND, failure))).isSameAs(failure);
    VirtualTime.assertElapsed(sim, SECOND);
  }

  @Check("service")
  @Test
  void a_blocking_call_takes_its_caller_along(Simulation sim) throws Exception {
    GivenService web = sim.service("web");
    assertThat(
            VirtualTime.<String>assertTakes(sim, SECOND, () -> web.block("a", SECOND, () -> "x")))
        .isEqualTo("x");
    assertThat(web.calls())
        .containsExactly(
            new GivenService.Call("a", Duration.ZERO, Optional.of(SECOND), "main", false, false));
  }

  @Check("service")
  @Test
  void calls_are_recorded_with_their_callers(Simulation sim) throws Exception {
    GivenService web = sim.service("web");
    web.answer("first", SECOND, 1);
    sim.onLoop(() -> web.answer("second", SECOND.multipliedBy(2), 2));
    sim.advance(SECOND);
    assertThat(web.calls())
        .containsExactly(
            new GivenService.Call(
                "first", Duration.ZERO, Optional.of(SECOND), "main", false, false),
            new GivenService.Call("second", Duration.ZERO, Optional.empty(), "loop", true, false));
    VirtualTime.assertMostInFlight(web, 2);
  }

  @Check("service")
  @Test
  void a_cancelled_call_ends_at_once_and_leaves_nothing(Simulation sim) {
    GivenService web = sim.service("web");
    CompletableFuture<Integer> answer = web.answer("a", SECOND.multipliedBy(10), 1);
    List<Integer> inFlight = new ArrayList<>();
    answer.whenComplete(
        (value, failure) -> {
          web.answer("next", SECOND, 2);
          inFlight.add(web.mostInFlight());
        });
    sim.advance(SECOND);
    answer.cancel(true);
    assertThat(inFlight).containsExactly(1);
    assertThat(web.calls().getFirst())
        .isEqualTo(
            new GivenService.Call("a", Duration.ZERO, Optional.of(SECOND), "main", false, true));
    assertThat(sim.leftovers()).isEmpty();
  }

  @Check("service")
  @Test
  void a_service_is_known_by_its_name(Simulation sim) {
    assertThat(sim.service("web")).isSameAs(sim.service("web")).isNotSameAs(sim.service("news"));
  }

  @Check("service")
  @Test
  void a_thousand_calls_at_once_take_as_long_as_one(Simulation sim) throws Exception {
    GivenService web = sim.service("web");
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      answers.add(web.answer("a", SECOND, i));
    }
    sim.await(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)));
    VirtualTime.assertElapsed(sim, SECOND);
    VirtualTime.assertMostInFlight(web, 1_000);
  }

  @Explored
  @Check("ties")
  @Test
  void answers_of_one_instant_come_in_any_order(Simulation sim) {
    GivenService web = sim.service("web");
    List<String> order = new ArrayList<>();
    web.answer("a", SECOND, "a").thenAccept(order::add);
    web.answer("b", SECOND, "b").thenAccept(order::add);
    sim.advance(SECOND);
    ORDERS.add(order);
    assertThat(order).hasSize(2);
  }

  @AfterAll
  static void both_orders_were_seen() {
    assertThat(ORDERS).containsExactlyInAnyOrder(List.of("a", "b"), List.of("b", "a"));
  }
}
