package course.taskgroup.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.taskgroup.TaskGroup;
import course.taskgroup.given.Fork;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Cooks who begin together and go home together. */
class TaskGroupTest {
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);

  private static TaskGroup joined(TaskGroup group) throws Exception {
    group.join();
    return group;
  }

  private static Exception joinFails(TaskGroup group) {
    try {
      group.join();
    } catch (Exception failure) {
      return failure;
    }
    throw new AssertionFailedError("join succeeded where a failure was due");
  }

  @Check("all-together")
  @Test
  void three_forks_take_as_long_as_the_slowest(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    try (TaskGroup group = new TaskGroup()) {
      Fork<String> soup = group.fork(() -> kitchen.cook("soup", THREE));
      Fork<String> fish = group.fork(() -> kitchen.cook("fish", ONE));
      Fork<String> cheese = group.fork(() -> kitchen.cook("cheese", TWO));
      VirtualTime.assertElapsed(sim, Duration.ZERO);
      assertThrows(IllegalStateException.class, soup::get, "a result before the end");
      VirtualTime.assertTakesTogether(sim, THREE, () -> joined(group));
      assertEquals(
          List.of("soup", "fish", "cheese"), List.of(soup.get(), fish.get(), cheese.get()));
    }
    VirtualTime.assertElapsed(sim, THREE);
  }

  @Check("all-together")
  @Test
  void a_group_without_forks_is_joined_at_once(Simulation sim) throws Exception {
    try (TaskGroup group = new TaskGroup()) {
      group.join();
    }
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("first-failure")
  @Test
  void the_first_failure_stops_the_others_and_is_thrown(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    IOException burnt = new IOException("burnt");
    try (TaskGroup group = new TaskGroup()) {
      Fork<String> soup = group.fork(() -> kitchen.cook("soup", THREE));
      Fork<String> fish = group.fork(() -> kitchen.burn("fish", ONE, burnt));
      assertSame(burnt, joinFails(group), "what join threw");
      VirtualTime.assertElapsed(sim, ONE);
      assertEquals(ONE, kitchen.ended("soup"), "when the soup was stopped");
      assertThrows(IllegalStateException.class, soup::get, "a soup that was stopped");
      assertThrows(IllegalStateException.class, fish::get, "a fish that was burnt");
    }
  }

  @Check("first-failure")
  @Test
  void nothing_is_started_when_one_has_failed(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    IOException burnt = new IOException("burnt");
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> kitchen.burn("fish", ONE, burnt));
      sim.advance(TWO);
      Fork<String> late = group.fork(() -> kitchen.cook("soup", ONE));
      assertSame(burnt, joinFails(group), "what join threw");
      assertThrows(IllegalStateException.class, late::get, "a soup that was not begun");
    }
    assertEquals(1, kitchen.stove().calls().size(), "what was cooked");
  }

  @Check("waits-for-all")
  @Test
  void join_waits_for_those_who_tidy_up(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> kitchen.cookTidily("soup", THREE, HALF));
      group.fork(() -> kitchen.burn("fish", ONE, new IOException("burnt")));
      joinFails(group);
      VirtualTime.assertElapsed(sim, ONE.plus(HALF));
      VirtualTime.assertNothingLeft(sim);
    }
  }

  @Check("close-cancels")
  @Test
  void a_group_that_is_left_takes_its_forks_along(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    IllegalStateException alarm = new IllegalStateException("fire");
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> kitchen.cookTidily("soup", THREE, HALF));
      group.fork(() -> kitchen.cook("fish", TWO));
      sim.advance(ONE);
      throw alarm;
    } catch (IllegalStateException thrown) {
      assertSame(alarm, thrown, "what came out of the group");
      assertEquals(0, thrown.getSuppressed().length, "what close threw");
    }
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
    assertEquals(ONE, kitchen.ended("fish"), "when the fish was stopped");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("nested")
  @Test
  void forty_cooks_have_forty_helpers_each(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    List<Fork<Integer>> cooks = new ArrayList<>();
    try (TaskGroup group = new TaskGroup()) {
      for (int cook = 0; cook < 40; cook++) {
        cooks.add(group.fork(() -> helpers(kitchen)));
      }
      group.join();
    }
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals(1_600, cooks.stream().mapToInt(Fork::get).sum(), "helpers who have worked");
  }

  private static int helpers(Kitchen kitchen) throws Exception {
    List<Fork<String>> helpers = new ArrayList<>();
    try (TaskGroup group = new TaskGroup()) {
      for (int helper = 0; helper < 40; helper++) {
        helpers.add(group.fork(() -> kitchen.cook("peas", ONE)));
      }
      group.join();
    }
    return (int) helpers.stream().filter(helper -> helper.get().equals("peas")).count();
  }

  @Check("nested")
  @Test
  void a_failure_goes_through_both_groups(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    IOException burnt = new IOException("burnt");
    try (TaskGroup outer = new TaskGroup()) {
      outer.fork(() -> within(() -> kitchen.burn("fish", ONE, burnt)));
      outer.fork(() -> within(() -> kitchen.cookTidily("soup", THREE, HALF)));
      assertSame(burnt, joinFails(outer), "what the outer join threw");
    }
    VirtualTime.assertElapsed(sim, ONE.plus(HALF));
    VirtualTime.assertNothingLeft(sim);
  }

  private static String within(Callable<String> task) throws Exception {
    try (TaskGroup inner = new TaskGroup()) {
      Fork<String> fork = inner.fork(task);
      inner.join();
      return fork.get();
    }
  }
}
