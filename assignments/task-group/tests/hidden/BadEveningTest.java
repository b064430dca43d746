package course.taskgroup.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.taskgroup.TaskGroup;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** More than one thing goes wrong. */
class BadEveningTest {
  private static final Duration HALF = Duration.ofMillis(500);
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration THREE = Duration.ofSeconds(3);

  private static Throwable joinFails(TaskGroup group) {
    try {
      group.join();
    } catch (Throwable failure) {
      return failure;
    }
    throw new AssertionFailedError("join succeeded where a failure was due");
  }

  /** Whether an interrupt that the group itself has sent counts is left to everybody. */
  private static List<Throwable> suppressed(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .filter(other -> !(other instanceof InterruptedException))
        .toList();
  }

  @Check("first-failure")
  @Test
  void a_failure_of_any_kind_is_thrown_as_it_is(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    List<Throwable> kinds =
        List.of(
            new IOException("burnt"), new IllegalStateException("shut"), new StackOverflowError());
    for (Throwable kind : kinds) {
      try (TaskGroup group = new TaskGroup()) {
        group.fork(() -> kitchen.burn("fish", ONE, kind));
        assertSame(kind, joinFails(group), "what join threw");
      }
    }
  }

  @Check("waits-for-all")
  @Test
  void join_waits_for_who_does_not_listen(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    try (TaskGroup group = new TaskGroup()) {
      group.fork(
          () -> {
            try {
              return kitchen.cook("soup", TWO);
            } catch (InterruptedException deaf) {
              return kitchen.cook("soup again", TWO);
            }
          });
      group.fork(() -> kitchen.burn("fish", ONE, new IOException("burnt")));
      joinFails(group);
      VirtualTime.assertElapsed(sim, THREE);
    }
  }

  @Check("suppressed")
  @Test
  void the_first_failure_tells_of_the_others(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    IOException burnt = new IOException("burnt");
    IllegalStateException spilt = new IllegalStateException("spilt");
    IllegalStateException cut = new IllegalStateException("a finger");
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> whenStopped(kitchen, cut, ONE));
      group.fork(() -> whenStopped(kitchen, spilt, HALF));
      group.fork(() -> kitchen.burn("fish", ONE, burnt));
      Throwable first = joinFails(group);
      assertSame(burnt, first, "what join threw");
      assertEquals(List.of(spilt, cut), suppressed(first), "what else went wrong");
    }
  }

  private static String whenStopped(Kitchen kitchen, Exception failure, Duration later)
      throws Exception {
    try {
      return kitchen.cook("soup", THREE);
    } catch (InterruptedException stopped) {
      return kitchen.burn("mop", later, failure);
    }
  }

  @Check("suppressed")
  @Test
  void a_failure_that_two_share_does_not_suppress_itself(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    IllegalStateException power = new IllegalStateException("no power");
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> whenStopped(kitchen, power, HALF));
      group.fork(() -> kitchen.burn("fish", ONE, power));
      Throwable first = joinFails(group);
      assertSame(power, first, "what join threw");
      assertEquals(List.of(), suppressed(first), "what else went wrong");
    }
  }

  @Check("owner-only")
  @Test
  void nobody_else_may_touch_the_group(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> kitchen.cook("soup", TWO));
      List<Executable> calls =
          List.of(() -> group.fork(() -> kitchen.cook("fish", ONE)), group::join, group::close);
      for (Executable call : calls) {
        assertSame(WrongThreadException.class, thrownElsewhere(call), "what a stranger was told");
      }
      VirtualTime.assertElapsed(sim, Duration.ZERO);
      group.join();
    }
    VirtualTime.assertElapsed(sim, TWO);
    assertEquals(1, kitchen.stove().calls().size(), "what was cooked");
  }

  private static Class<?> thrownElsewhere(Executable call) throws InterruptedException {
    List<Class<?>> thrown = new ArrayList<>();
    Thread stranger =
        Thread.ofPlatform()
            .name("stranger")
            .start(
                () -> {
                  try {
                    call.execute();
                    thrown.add(Void.class);
                  } catch (Throwable failure) {
                    thrown.add(failure.getClass());
                  }
                });
    stranger.join();
    return thrown.getFirst();
  }

  @Check("refused-after-close")
  @Test
  void a_closed_group_starts_nothing(Simulation sim) throws Exception {
    Kitchen kitchen = new Kitchen(sim);
    TaskGroup group = new TaskGroup();
    group.fork(() -> kitchen.cook("soup", ONE));
    group.join();
    group.close();
    group.close();
    assertThrows(
        IllegalStateException.class,
        () -> group.fork(() -> kitchen.cook("fish", ONE)),
        "a fork of a closed group");
    TaskGroup unused = new TaskGroup();
    unused.close();
    assertThrows(
        IllegalStateException.class,
        () -> unused.fork(() -> kitchen.cook("fish", ONE)),
        "a fork of a group that was never used");
    sim.advance(TWO);
    assertEquals(1, kitchen.stove().calls().size(), "what was cooked");
  }

  private static void interruptLater(Thread whom) {
    Thread.ofPlatform()
        .name("chef")
        .start(
            () -> {
              try {
                Thread.sleep(ONE);
                whom.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Check("interrupted")
  @Test
  void an_interrupt_reaches_the_forks(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    try (TaskGroup group = new TaskGroup()) {
      group.fork(() -> kitchen.cookTidily("soup", THREE, HALF));
      group.fork(() -> kitchen.cook("fish", THREE));
      interruptLater(Thread.currentThread());
      assertSame(InterruptedException.class, joinFails(group).getClass(), "what join threw");
      VirtualTime.assertElapsed(sim, ONE.plus(HALF));
      assertEquals(ONE, kitchen.ended("fish"), "when the fish was stopped");
      VirtualTime.assertNothingLeft(sim);
    }
    assertFalse(Thread.interrupted(), "the flag is set, although join has thrown");
  }

  @Check("interrupted")
  @Test
  void closing_comes_to_its_end(Simulation sim) {
    Kitchen kitchen = new Kitchen(sim);
    TaskGroup group = new TaskGroup();
    group.fork(() -> kitchen.cookTidily("soup", THREE, TWO));
    sim.settle();
    interruptLater(Thread.currentThread());
    group.close();
    boolean flag = Thread.interrupted();
    VirtualTime.assertElapsed(sim, TWO);
    assertTrue(flag, "the owner is told of the interrupt");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("every-schedule")
  @Explored
  @Test
  void two_who_fail_together_are_both_known(Simulation sim) {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException other = new IllegalStateException("other");
    Phaser bothAreThere = new Phaser(2);
    try (TaskGroup group = new TaskGroup()) {
      group.fork(
          () -> {
            bothAreThere.arriveAndAwaitAdvance();
            throw one;
          });
      group.fork(
          () -> {
            bothAreThere.arriveAndAwaitAdvance();
            throw other;
          });
      Throwable first = joinFails(group);
      List<Throwable> known = new ArrayList<>(suppressed(first));
      known.add(first);
      assertEquals(Set.of(one, other), Set.copyOf(known), "what went wrong");
    }
  }

  @Check("every-schedule")
  @Explored
  @Test
  void join_waits_for_two_who_end_together(Simulation sim) throws Exception {
    AtomicInteger ended = new AtomicInteger();
    try (TaskGroup group = new TaskGroup()) {
      group.fork(ended::incrementAndGet);
      group.fork(ended::incrementAndGet);
      group.join();
      assertEquals(2, ended.get(), "forks that have ended");
    }
  }

  @Check("every-schedule")
  @Explored
  @Test
  void no_failure_comes_too_late_for_join(Simulation sim) {
    IllegalStateException burnt = new IllegalStateException("burnt");
    try (TaskGroup group = new TaskGroup()) {
      group.fork(
          () -> {
            throw burnt;
          });
      assertSame(burnt, joinFails(group), "what join threw");
    }
  }
}
