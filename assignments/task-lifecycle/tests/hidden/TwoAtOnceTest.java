package course.tasklifecycle.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.tasklifecycle.Task;
import course.tasklifecycle.given.State;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Work that can't begin, those who listen, and two things at once. */
class TwoAtOnceTest {
  private final Desk desk = new Desk();

  @Check("cannot-begin")
  @Test
  void a_supplier_that_throws_has_failed_and_the_desk_goes_on(Simulation sim) {
    IllegalStateException closed = new IllegalStateException("the kitchen is closed");
    Task<String> soup =
        Task.start(
            "soup",
            () -> {
              throw closed;
            },
            desk);
    Task<String> bread =
        Task.start("bread", () -> CompletableFuture.completedFuture("bread"), desk);
    desk.work();
    sim.settle();
    assertTrue(desk.thrown.isEmpty(), "something was thrown at the executor");
    assertEquals(State.FAILED, soup.state());
    assertSame(closed, soup.exception().orElseThrow());
    assertSame(closed, sim.awaitFailure(soup.future()));
    assertEquals(State.DONE, bread.state());
  }

  @Check("cannot-begin")
  @Test
  void an_executor_that_refuses_has_failed_the_task(Simulation sim) {
    RejectedExecutionException full = new RejectedExecutionException("the desk is full");
    Executor refusing =
        order -> {
          throw full;
        };
    Task<String> soup;
    try {
      soup = Task.start("soup", () -> CompletableFuture.completedFuture("soup"), refusing);
    } catch (RuntimeException thrown) {
      throw new AssertionFailedError("start threw " + thrown + " at its caller", thrown);
    }
    assertEquals(State.FAILED, soup.state());
    assertSame(full, sim.awaitFailure(soup.future()));
    assertFalse(soup.cancel(), "a task that has failed was cancelled");
  }

  @Check("final-state")
  @Test
  void who_hears_of_the_end_finds_it(Simulation sim) throws Exception {
    CompletableFuture<String> pot = new CompletableFuture<>();
    Task<String> soup = Task.start("soup", () -> pot, desk);
    CompletableFuture<String> heard =
        soup.future().thenApply(dish -> soup.state() + " " + soup.result());
    desk.work();
    pot.complete("soup");
    assertEquals("DONE soup", sim.await(heard));
    Task<String> fish = Task.start("fish", CompletableFuture::new, desk);
    CompletableFuture<State> told = fish.future().handle((dish, failure) -> fish.state());
    desk.work();
    fish.cancel();
    assertEquals(State.CANCELLED, sim.await(told));
  }

  @Check("final-state")
  @Test
  void who_plays_with_his_future_changes_nothing(Simulation sim) throws Exception {
    CompletableFuture<String> pot = new CompletableFuture<>();
    Task<String> soup = Task.start("soup", () -> pot, desk);
    desk.work();
    soup.future().cancel(true);
    soup.future().complete("bread");
    assertEquals(State.RUNNING, soup.state());
    assertFalse(pot.isDone(), "the work was disturbed");
    pot.complete("soup");
    assertEquals("soup", sim.await(soup.future()));
    assertEquals("soup", soup.result());
  }

  @Check("race")
  @Explored
  @Test
  void a_soup_is_ready_or_cancelled(Simulation sim) throws Exception {
    CompletableFuture<String> pot = new CompletableFuture<>();
    Task<String> soup = Task.start("soup", () -> pot, desk);
    desk.work();
    List<Boolean> cancelled = new ArrayList<>();
    together(() -> pot.complete("soup"), () -> cancelled.add(soup.cancel()));
    sim.settle();
    boolean won = cancelled.getFirst();
    assertEquals(won ? State.CANCELLED : State.DONE, soup.state(), "after a cancel said " + won);
    assertEquals(won, pot.isCancelled(), "the soup itself was cancelled");
    assertTrue(soup.future().isDone(), "the future has an outcome");
    assertEquals(won, soup.future().isCompletedExceptionally(), "the future has failed");
  }

  @Check("race")
  @Explored
  @Test
  void a_soup_is_begun_and_stopped_or_never_begun(Simulation sim) throws Exception {
    CompletableFuture<String> pot = new CompletableFuture<>();
    List<String> ordered = new ArrayList<>();
    Task<String> soup =
        Task.start(
            "soup",
            () -> {
              ordered.add("soup");
              return pot;
            },
            desk);
    List<State> states = new ArrayList<>();
    together(
        desk::work,
        () -> {
          soup.cancel();
          states.add(soup.state());
        });
    sim.settle();
    assertEquals(List.of(State.CANCELLED), states, "what the state was when cancel returned");
    assertEquals(State.CANCELLED, soup.state(), "what it is in the end");
    assertEquals(
        !ordered.isEmpty(), pot.isCancelled(), "the soup was ordered: " + ordered + "; stopped");
  }

  @Check("race")
  @Explored
  @Test
  void of_two_who_cancel_one_has_done_it(Simulation sim) throws Exception {
    Task<String> soup = Task.start("soup", CompletableFuture::new, desk);
    desk.work();
    List<Boolean> first = new ArrayList<>();
    List<Boolean> second = new ArrayList<>();
    together(() -> first.add(soup.cancel()), () -> second.add(soup.cancel()));
    assertTrue(
        first.getFirst() ^ second.getFirst(),
        "the calls say " + first.getFirst() + " and " + second.getFirst());
    assertEquals(State.CANCELLED, soup.state());
  }

  /** Runs both, each on a thread of its own. */
  private static void together(Runnable one, Runnable other) throws InterruptedException {
    Thread first = Thread.ofPlatform().name("first").start(one);
    Thread second = Thread.ofPlatform().name("second").start(other);
    first.join();
    second.join();
  }
}
