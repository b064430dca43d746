package course.tasklifecycle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.tasklifecycle.Task;
import course.tasklifecycle.given.State;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Lives of tasks, one event after the other. */
class TaskTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private final Desk desk = new Desk();

  private Task<String> soup(Simulation sim) {
    return Task.start("soup", () -> sim.service("kitchen").answer("soup", ONE, "soup"), desk);
  }

  @Check("states")
  @Test
  void a_life_has_three_parts(Simulation sim) throws Exception {
    Task<String> soup = soup(sim);
    assertEquals("soup", soup.name());
    assertEquals(State.PENDING, soup.state());
    sim.advance(ONE);
    assertEquals(State.PENDING, soup.state(), "before the executor has begun");
    assertEquals(0, sim.service("kitchen").calls().size(), "soups ordered");
    desk.work();
    assertEquals(State.RUNNING, soup.state());
    assertEquals("soup", sim.await(soup.future()));
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(2));
    assertEquals(State.DONE, soup.state());
    assertEquals("soup", soup.result());
    assertEquals(Optional.empty(), soup.exception());
    assertEquals(1, sim.service("kitchen").calls().size(), "soups ordered");
  }

  @Check("states")
  @Test
  void work_that_is_done_at_once_is_done_when_it_was_begun(Simulation sim) throws Exception {
    Task<String> bread =
        Task.start("bread", () -> CompletableFuture.completedFuture("bread"), desk);
    assertEquals(State.PENDING, bread.state());
    desk.work();
    sim.settle();
    assertEquals(State.DONE, bread.state());
    assertEquals("bread", bread.result());
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("loop-stays-free")
  @Test
  void a_loop_can_start_tasks_and_ask_about_them(Simulation sim) throws Exception {
    List<State> states = new ArrayList<>();
    Task<String> soup =
        sim.onLoop(
            () -> {
              Task<String> task =
                  Task.start(
                      "soup", () -> sim.service("kitchen").answer("soup", ONE, "soup"), sim.loop());
              states.add(task.state());
              return task;
            });
    states.add(sim.onLoop(soup::state));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(sim.onLoop(soup::future));
    states.add(sim.onLoop(soup::state));
    assertEquals(List.of(State.PENDING, State.RUNNING, State.DONE), states);
    assertFalse(sim.onLoop(soup::cancel), "there was something to cancel");
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("result")
  @Test
  void there_is_no_result_before_the_end(Simulation sim) throws Exception {
    Task<String> soup = soup(sim);
    assertThrows(IllegalStateException.class, soup::result);
    desk.work();
    IllegalStateException early = assertThrows(IllegalStateException.class, soup::result);
    assertFalse(early instanceof CancellationException, "a task that runs was cancelled");
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(soup.future());
    assertEquals("soup", soup.result());
  }

  @Check("result")
  @Test
  void a_task_that_was_cancelled_has_no_result(Simulation sim) {
    Task<String> soup = soup(sim);
    soup.cancel();
    assertThrows(CancellationException.class, soup::result);
    assertEquals(Optional.empty(), soup.exception());
  }

  @Check("failure")
  @Test
  void a_burnt_soup_is_a_task_that_failed(Simulation sim) {
    IOException burnt = new IOException("the soup is burnt");
    Task<String> soup =
        Task.start(
            "soup",
            () -> sim.service("kitchen").<String>fail("soup", ONE, burnt).thenApply(dish -> dish),
            desk);
    assertEquals(Optional.empty(), soup.exception());
    desk.work();
    assertSame(burnt, sim.awaitFailure(soup.future()));
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals(State.FAILED, soup.state());
    assertSame(burnt, soup.exception().orElseThrow());
    assertSame(burnt, assertThrows(CompletionException.class, soup::result).getCause());
  }

  @Check("cancel-unstarted")
  @Test
  void what_has_not_begun_never_does(Simulation sim) {
    Task<String> soup = soup(sim);
    assertTrue(soup.cancel(), "it was this call that cancelled it");
    assertEquals(State.CANCELLED, soup.state());
    assertTrue(sim.awaitFailure(soup.future()) instanceof CancellationException);
    desk.work();
    sim.settle();
    assertEquals(0, sim.service("kitchen").calls().size(), "soups ordered");
    assertEquals(State.CANCELLED, soup.state());
  }

  @Check("cancel-running")
  @Test
  void the_cook_is_told(Simulation sim) {
    Task<String> soup = soup(sim);
    desk.work();
    sim.advance(ONE.dividedBy(2));
    assertTrue(soup.cancel(), "it was this call that cancelled it");
    assertEquals(State.CANCELLED, soup.state());
    assertTrue(sim.awaitFailure(soup.future()) instanceof CancellationException);
    VirtualTime.assertElapsed(sim, ONE.dividedBy(2));
    GivenService.Call call = sim.service("kitchen").calls().getFirst();
    VirtualTime.assertCancelled(sim.service("kitchen"), call);
    assertEquals(Optional.of(ONE.dividedBy(2)), call.ended(), "when the cook stopped");
    sim.advance(ONE);
    assertEquals(State.CANCELLED, soup.state(), "after the soup would have been ready");
  }

  @Check("cancel-too-late")
  @Test
  void what_is_eaten_cannot_be_cancelled(Simulation sim) throws Exception {
    Task<String> soup = soup(sim);
    desk.work();
    sim.await(soup.future());
    assertFalse(soup.cancel(), "a task that is done was cancelled");
    assertEquals(State.DONE, soup.state());
    assertEquals("soup", soup.result());
    Task<String> fish = soup(sim);
    assertTrue(fish.cancel(), "the first call cancels");
    assertFalse(fish.cancel(), "so does the second");
  }
}
