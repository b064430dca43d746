package course.waitfirst.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.waitfirst.Waiting;
import course.waitfirst.given.ReturnWhen;
import course.waitfirst.given.Split;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Three dishes, and a guest with a condition. */
class WaitingTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);
  private static final Duration HOUR = Duration.ofHours(1);

  /** What the split holds. */
  private static String waited(Simulation sim, Menu menu, ReturnWhen when, Duration timeout)
      throws Exception {
    return menu.of(sim.await(sim.onLoop(() -> Waiting.waitFor(menu.dishes(), when, timeout))));
  }

  private static Menu menu(Simulation sim) {
    GivenService kitchen = sim.service("kitchen");
    return new Menu(
        List.of("soup", "fish", "cake"),
        List.of(
            kitchen.answer("soup", THREE, "soup"),
            kitchen.answer("fish", ONE, "fish"),
            kitchen.answer("cake", TWO, "cake")));
  }

  @Check("first-completed")
  @Test
  void the_first_dish_ends_the_wait(Simulation sim) throws Exception {
    Menu menu = menu(sim);
    String split = waited(sim, menu, ReturnWhen.FIRST_COMPLETED, HOUR);
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals("done [fish], pending [soup, cake]", split);
  }

  @Check("first-completed")
  @Test
  void a_burnt_dish_is_done_too(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Menu menu =
        new Menu(
            List.of("soup", "fish"),
            List.of(
                kitchen.answer("soup", THREE, "soup"),
                kitchen.fail("fish", ONE, new IllegalStateException("burnt"))));
    String split = waited(sim, menu, ReturnWhen.FIRST_COMPLETED, HOUR);
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals("done [fish], pending [soup]", split);
  }

  @Check("first-failed")
  @Test
  void a_failure_ends_the_wait(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Menu menu =
        new Menu(
            List.of("soup", "fish", "cake"),
            List.of(
                kitchen.answer("soup", THREE, "soup"),
                kitchen.answer("fish", ONE, "fish"),
                kitchen.fail("cake", TWO, new IllegalStateException("fell down"))));
    String split = waited(sim, menu, ReturnWhen.FIRST_FAILED, HOUR);
    VirtualTime.assertElapsed(sim, TWO);
    assertEquals("done [fish, cake], pending [soup]", split);
  }

  @Check("first-failed")
  @Test
  void without_a_failure_it_is_all(Simulation sim) throws Exception {
    Menu menu = menu(sim);
    String split = waited(sim, menu, ReturnWhen.FIRST_FAILED, HOUR);
    VirtualTime.assertElapsed(sim, THREE);
    assertEquals("done [soup, fish, cake], pending []", split);
  }

  @Check("all-completed")
  @Test
  void all_are_waited_for(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Menu menu =
        new Menu(
            List.of("soup", "fish", "cake"),
            List.of(
                kitchen.answer("soup", THREE, "soup"),
                kitchen.fail("fish", ONE, new IllegalStateException("burnt")),
                kitchen.answer("cake", TWO, "cake")));
    String split = waited(sim, menu, ReturnWhen.ALL_COMPLETED, HOUR);
    VirtualTime.assertElapsed(sim, THREE);
    assertEquals("done [soup, fish, cake], pending []", split);
  }

  @Check("at-the-limit")
  @Test
  void the_limit_ends_the_wait(Simulation sim) throws Exception {
    Menu menu = menu(sim);
    Duration limit = Duration.ofMillis(1_500);
    String split = waited(sim, menu, ReturnWhen.ALL_COMPLETED, limit);
    VirtualTime.assertElapsed(sim, limit);
    assertEquals("done [fish], pending [soup, cake]", split);
  }

  @Check("nothing-cancelled")
  @Test
  void what_is_pending_is_still_cooked(Simulation sim) throws Exception {
    Menu menu = menu(sim);
    waited(sim, menu, ReturnWhen.FIRST_COMPLETED, HOUR);
    waited(sim, menu, ReturnWhen.ALL_COMPLETED, Duration.ofMillis(500));
    for (CompletableFuture<String> dish : menu.dishes()) {
      assertFalse(dish.isCancelled(), "a dish was cancelled");
    }
    assertEquals("soup", sim.await(menu.dishes().get(0)));
    assertEquals("cake", sim.await(menu.dishes().get(2)));
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_time_has_passed(Simulation sim) throws Exception {
    Menu menu = menu(sim);
    CompletableFuture<Split<String>> split =
        sim.onLoop(() -> Waiting.waitFor(menu.dishes(), ReturnWhen.ALL_COMPLETED, HOUR));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(split);
  }
}
