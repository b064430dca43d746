package course.waitfirst.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.waitfirst.Waiting;
import course.waitfirst.given.ReturnWhen;
import course.waitfirst.given.Split;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Nothing to wait for, nothing left behind, and two that come at once. */
class EdgesTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private static String waited(Simulation sim, Menu menu, ReturnWhen when) throws Exception {
    return menu.of(sim.await(sim.onLoop(() -> Waiting.waitFor(menu.dishes(), when, HOUR))));
  }

  @Check("at-once")
  @Test
  void nobody_waits_for_nothing(Simulation sim) throws Exception {
    for (ReturnWhen when : ReturnWhen.values()) {
      assertEquals(
          "done [], pending []", waited(sim, new Menu(List.of(), List.of()), when), when.name());
    }
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("at-once")
  @Test
  void what_is_done_already_needs_no_wait(Simulation sim) throws Exception {
    CompletableFuture<String> ready = CompletableFuture.completedFuture("bread");
    CompletableFuture<String> burnt =
        CompletableFuture.failedFuture(new IllegalStateException("burnt"));
    CompletableFuture<String> slow = new CompletableFuture<>();
    List<String> names = List.of("one", "other");
    assertEquals(
        "done [other], pending [one]",
        waited(sim, new Menu(names, List.of(slow, ready)), ReturnWhen.FIRST_COMPLETED));
    assertEquals(
        "done [one], pending [other]",
        waited(sim, new Menu(names, List.of(burnt, slow)), ReturnWhen.FIRST_FAILED));
    assertEquals(
        "done [one, other], pending []",
        waited(sim, new Menu(names, List.of(burnt, ready)), ReturnWhen.ALL_COMPLETED));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("at-once")
  @Test
  void no_time_is_no_time(Simulation sim) throws Exception {
    CompletableFuture<String> slow = new CompletableFuture<>();
    Split<String> split =
        sim.await(
            sim.onLoop(
                () -> Waiting.waitFor(List.of(slow), ReturnWhen.ALL_COMPLETED, Duration.ZERO)));
    assertEquals("done [], pending [soup]", new Menu(List.of("soup"), List.of(slow)).of(split));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("timer-gone")
  @Test
  void no_timer_is_left(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    Menu menu =
        new Menu(
            List.of("soup", "fish"),
            List.of(
                kitchen.answer("soup", ONE, "soup"),
                kitchen.fail("fish", ONE, new IllegalStateException("burnt"))));
    for (ReturnWhen when : ReturnWhen.values()) {
      waited(sim, menu, when);
    }
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("nothing-cancelled")
  @Test
  void the_split_is_not_the_end_of_the_dishes(Simulation sim) throws Exception {
    CompletableFuture<String> slow = new CompletableFuture<>();
    sim.await(sim.onLoop(() -> Waiting.waitFor(List.of(slow), ReturnWhen.FIRST_FAILED, ONE)));
    sim.settle();
    assertFalse(slow.isDone(), "the dish that was pending is done");
  }

  @Check("whole")
  @Explored
  @Test
  void nobody_falls_between_the_lists(Simulation sim) throws Exception {
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> fish = new CompletableFuture<>();
    List<CompletableFuture<String>> dishes = List.of(soup, fish);
    CompletableFuture<Split<String>> waiting =
        Waiting.waitFor(dishes, ReturnWhen.FIRST_COMPLETED, HOUR);
    Thread first = Thread.ofPlatform().name("first").start(() -> soup.complete("soup"));
    Thread second = Thread.ofPlatform().name("second").start(() -> fish.complete("fish"));
    Split<String> split = sim.await(waiting);
    first.join();
    second.join();
    assertEquals(2, split.done().size() + split.pending().size(), "futures in the two lists");
    for (CompletableFuture<String> dish : dishes) {
      assertEquals(
          split.done().contains(dish), !split.pending().contains(dish), "each is in one of them");
    }
    assertFalse(split.done().isEmpty(), "none was done when the first was done");
  }
}
