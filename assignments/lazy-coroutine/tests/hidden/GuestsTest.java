package course.lazycoroutine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.lazycoroutine.Coroutine;
import course.lazycoroutine.CoroutineScope;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Guests who leave, meals that fail, and two who come at once. */
class GuestsTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private final List<String> reported = new ArrayList<>();
  private final CoroutineScope scope = new CoroutineScope(reported::add);

  private Coroutine<String> dish(Simulation sim, String name) {
    return scope.of(name, () -> sim.service("kitchen").answer(name, ONE, name));
  }

  @Check("counts-for-its-source")
  @Test
  void who_eats_the_cake_has_used_the_ticket_for_the_soup(Simulation sim) throws Exception {
    Coroutine<String> menu = dish(sim, "menu");
    Coroutine<String> cake = menu.map(dish -> dish).then(dish -> dish(sim, "cake").await());
    menu.map(String::length);
    sim.await(sim.onLoop(cake::await));
    scope.close();
    assertEquals(List.of(), reported, "what was reported though a meal made of it was eaten");
  }

  @Check("counts-for-its-source")
  @Test
  void a_course_has_no_ticket_of_its_own(Simulation sim) {
    Coroutine<String> soup = dish(sim, "soup");
    soup.map(String::length).map(length -> length + 1);
    soup.then(CompletableFuture::completedFuture);
    dish(sim, "fish").map(String::length);
    scope.close();
    assertEquals(2, reported.size(), "names reported for two tickets");
    assertEquals(List.of("soup", "fish"), reported);
  }

  @Check("counts-for-its-source")
  @Test
  void a_course_that_nobody_eats_is_not_missed(Simulation sim) throws Exception {
    Coroutine<String> soup = dish(sim, "soup");
    soup.map(String::length);
    sim.await(sim.onLoop(soup::await));
    scope.close();
    assertEquals(List.of(), reported);
  }

  @Check("reported-once")
  @Test
  void a_scope_that_is_closed_twice_has_nothing_new_to_tell(Simulation sim) {
    dish(sim, "soup");
    scope.close();
    assertEquals(List.of("soup"), reported, "after the first close");
    dish(sim, "fish");
    scope.close();
    scope.close();
    assertEquals(List.of("soup", "fish"), reported, "after the third");
  }

  @Check("cancel-one")
  @Test
  void who_leaves_does_not_take_the_soup_along(Simulation sim) throws Exception {
    Coroutine<String> soup = dish(sim, "soup");
    CompletableFuture<String> leaves = sim.onLoop(soup::await);
    CompletableFuture<String> stays = sim.onLoop(soup::await);
    sim.advance(ONE.dividedBy(2));
    leaves.cancel(true);
    CompletableFuture<String> comes = sim.onLoop(soup::await);
    sim.settle();
    assertFalse(sim.service("kitchen").calls().getFirst().cancelled(), "the soup was cancelled");
    assertEquals("soup", sim.await(stays));
    assertEquals("soup", sim.await(comes));
    CompletableFuture<String> changes = sim.onLoop(soup::await);
    changes.obtrudeValue("bread");
    assertEquals("soup", sim.await(sim.onLoop(soup::await)), "what a later guest gets");
  }

  @Check("cancel-one")
  @Test
  void who_leaves_a_course_does_not_spoil_the_meal(Simulation sim) throws Exception {
    Coroutine<String> soup = dish(sim, "soup");
    Coroutine<Integer> length = soup.map(String::length);
    CompletableFuture<Integer> leaves = sim.onLoop(length::await);
    CompletableFuture<Integer> stays = sim.onLoop(length::await);
    sim.settle();
    leaves.cancel(true);
    assertEquals(4, sim.await(stays));
    assertEquals("soup", sim.await(sim.onLoop(soup::await)));
  }

  @Check("failure")
  @Test
  void a_burnt_soup_is_burnt_for_everybody(Simulation sim) throws Exception {
    IOException burnt = new IOException("the soup is burnt");
    Coroutine<String> soup =
        scope.of("soup", () -> sim.service("kitchen").fail("soup", ONE, burnt));
    Coroutine<Integer> length = soup.map(String::length).then(CompletableFuture::completedFuture);
    CompletableFuture<String> first = sim.onLoop(soup::await);
    CompletableFuture<Integer> second = sim.onLoop(length::await);
    assertSame(burnt, sim.awaitFailure(first));
    assertSame(burnt, sim.awaitFailure(second));
    assertSame(burnt, sim.awaitFailure(sim.onLoop(soup::await)));
    assertEquals(1, sim.service("kitchen").calls().size(), "soups cooked");
  }

  @Check("failure")
  @Test
  void a_kitchen_that_throws_fails_the_meal_and_not_the_caller(Simulation sim) {
    AtomicInteger asked = new AtomicInteger();
    IllegalStateException closed = new IllegalStateException("the kitchen is closed");
    Coroutine<String> soup =
        scope.of(
            "soup",
            () -> {
              asked.incrementAndGet();
              throw closed;
            });
    assertSame(closed, sim.awaitFailure(awaited(sim, soup::await)));
    assertSame(closed, sim.awaitFailure(awaited(sim, soup::await)));
    assertEquals(1, asked.get(), "times the kitchen was asked");
    Coroutine<String> fish =
        dish(sim, "fish")
            .map(
                dish -> {
                  throw closed;
                });
    assertSame(closed, sim.awaitFailure(awaited(sim, fish::await)));
  }

  private static <T> CompletableFuture<T> awaited(
      Simulation sim, Callable<CompletableFuture<T>> call) {
    try {
      return sim.onLoop(call);
    } catch (Exception thrown) {
      throw new AssertionFailedError("await threw " + thrown + " at its caller", thrown);
    }
  }

  @Check("race")
  @Explored
  @Test
  void two_guests_who_come_at_once_start_one_soup(Simulation sim) throws Exception {
    AtomicInteger cooked = new AtomicInteger();
    CompletableFuture<String> pot = new CompletableFuture<>();
    Coroutine<String> soup =
        scope.of(
            "soup",
            () -> {
              cooked.incrementAndGet();
              return pot;
            });
    List<CompletableFuture<?>> guests = together(soup::await, soup::await);
    pot.complete("soup");
    for (CompletableFuture<?> guest : guests) {
      assertEquals("soup", sim.await(guest));
    }
    assertEquals(1, cooked.get(), "soups cooked");
  }

  @Check("race")
  @Explored
  @Test
  void a_soup_and_its_course_start_one_soup(Simulation sim) throws Exception {
    AtomicInteger cooked = new AtomicInteger();
    Coroutine<String> soup =
        scope.of(
            "soup",
            () -> {
              cooked.incrementAndGet();
              return CompletableFuture.completedFuture("soup");
            });
    Coroutine<Integer> length = soup.map(String::length);
    for (CompletableFuture<?> guest : together(soup::await, length::await)) {
      sim.await(guest);
    }
    assertEquals(1, cooked.get(), "soups cooked");
    scope.close();
    assertEquals(List.of(), reported);
  }

  /** Calls both at once, each on a thread of its own. */
  private static List<CompletableFuture<?>> together(
      Callable<CompletableFuture<?>> one, Callable<CompletableFuture<?>> other) throws Exception {
    CompletableFuture<?>[] futures = new CompletableFuture<?>[2];
    Thread first = Thread.ofPlatform().name("first").start(() -> futures[0] = called(one));
    Thread second = Thread.ofPlatform().name("second").start(() -> futures[1] = called(other));
    first.join();
    second.join();
    return List.of(futures);
  }

  private static CompletableFuture<?> called(Callable<CompletableFuture<?>> call) {
    try {
      return call.call();
    } catch (Exception thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }
}
