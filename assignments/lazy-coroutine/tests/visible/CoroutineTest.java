package course.lazycoroutine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.lazycoroutine.Coroutine;
import course.lazycoroutine.CoroutineScope;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Meal tickets, and one guest. */
class CoroutineTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private final List<String> reported = new ArrayList<>();
  private final CoroutineScope scope = new CoroutineScope(reported::add);

  private static Supplier<CompletableFuture<String>> cooking(Simulation sim, String dish) {
    return () -> sim.service("kitchen").answer(dish, ONE, dish);
  }

  private static int cooked(Simulation sim) {
    return sim.service("kitchen").calls().size();
  }

  @Check("lazy")
  @Test
  void a_ticket_is_not_a_meal(Simulation sim) throws Exception {
    List<String> called = new ArrayList<>();
    Coroutine<String> soup = sim.onLoop(() -> scope.of("soup", cooking(sim, "soup")));
    sim.onLoop(() -> soup.map(called::add));
    sim.onLoop(
        () ->
            soup.then(
                dish -> {
                  called.add(dish);
                  return CompletableFuture.completedFuture(dish);
                }));
    sim.advance(Duration.ofHours(1));
    assertEquals(0, cooked(sim), "dishes cooked");
    assertEquals(List.of(), called, "functions called");
  }

  @Check("result")
  @Test
  void a_meal_comes_when_it_is_ready(Simulation sim) throws Exception {
    Coroutine<String> soup = scope.of("soup", cooking(sim, "soup"));
    sim.advance(ONE);
    String dish =
        VirtualTime.assertTakes(sim, ONE, () -> sim.await(sim.onLoop(() -> soup.await())));
    assertEquals("soup", dish);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("once")
  @Test
  void three_guests_share_a_pot(Simulation sim) throws Exception {
    Coroutine<String> soup = scope.of("soup", cooking(sim, "soup"));
    CompletableFuture<String> first = sim.onLoop(soup::await);
    CompletableFuture<String> second = sim.onLoop(soup::await);
    sim.advance(ONE.dividedBy(2));
    CompletableFuture<String> third = sim.onLoop(soup::await);
    assertEquals("soup", sim.await(first));
    assertEquals("soup", sim.await(second));
    assertEquals("soup", sim.await(third));
    VirtualTime.assertElapsed(sim, ONE);
    sim.advance(ONE);
    String late =
        VirtualTime.assertTakes(sim, Duration.ZERO, () -> sim.await(sim.onLoop(soup::await)));
    assertEquals("soup", late);
    assertEquals(1, cooked(sim), "soups cooked");
  }

  @Check("chain")
  @Test
  void a_meal_can_have_courses(Simulation sim) throws Exception {
    Coroutine<Integer> meal =
        scope
            .of("soup", cooking(sim, "soup"))
            .then(soup -> sim.service("kitchen").answer("cake", ONE, soup + ", cake"))
            .map(String::length);
    int length =
        VirtualTime.assertTakes(sim, ONE.multipliedBy(2), () -> sim.await(sim.onLoop(meal::await)));
    assertEquals("soup, cake".length(), length);
    assertEquals(2, cooked(sim), "dishes cooked");
  }

  @Check("chain")
  @Test
  void a_function_is_called_once(Simulation sim) throws Exception {
    List<String> called = new ArrayList<>();
    Coroutine<String> soup = scope.of("soup", cooking(sim, "soup"));
    Coroutine<Boolean> tasted = soup.map(called::add);
    Coroutine<String> salted =
        soup.then(
            dish -> {
              called.add("salt");
              return CompletableFuture.completedFuture(dish + " with salt");
            });
    sim.await(sim.onLoop(tasted::await));
    sim.await(sim.onLoop(tasted::await));
    assertEquals("soup with salt", sim.await(sim.onLoop(salted::await)));
    assertEquals("soup with salt", sim.await(sim.onLoop(salted::await)));
    assertEquals(List.of("soup", "salt"), called, "functions called");
    assertEquals(1, cooked(sim), "soups cooked");
  }

  @Check("loop-stays-free")
  @Test
  void nobody_stands_and_waits(Simulation sim) throws Exception {
    Coroutine<String> soup = sim.onLoop(() -> scope.of("soup", cooking(sim, "soup")));
    Coroutine<String> meal = sim.onLoop(() -> soup.then(dish -> cooking(sim, "cake").get()));
    CompletableFuture<String> cake = sim.onLoop(meal::await);
    CompletableFuture<String> dish = sim.onLoop(soup::await);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(cake);
    sim.await(dish);
  }

  @Check("reported")
  @Test
  void tickets_that_nobody_used_are_named(Simulation sim) throws Exception {
    scope.of("soup", cooking(sim, "soup"));
    Coroutine<String> fish = scope.of("fish", cooking(sim, "fish"));
    scope.of("cheese", cooking(sim, "cheese"));
    scope.of("cake", cooking(sim, "cake"));
    sim.await(sim.onLoop(fish::await));
    assertEquals(List.of(), reported, "what was reported before the end");
    sim.onLoop(
        () -> {
          scope.close();
          return null;
        });
    assertEquals(List.of("soup", "cheese", "cake"), reported);
    assertEquals(1, cooked(sim), "dishes cooked");
  }

  @Check("reported")
  @Test
  void a_meal_that_is_still_cooking_was_asked_for(Simulation sim) throws Exception {
    Coroutine<String> soup = scope.of("soup", cooking(sim, "soup"));
    CompletableFuture<String> dish = sim.onLoop(soup::await);
    sim.settle();
    scope.close();
    assertEquals(List.of(), reported);
    assertEquals("soup", sim.await(dish));
  }
}
