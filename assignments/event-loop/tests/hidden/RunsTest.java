package course.eventloop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.eventloop.given.Cancellable;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** How a run ends, and what comes after it. */
class RunsTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("nested")
  @Test
  void a_task_cannot_run_the_loop_that_runs_it(Simulation sim) {
    Book book = new Book(sim);
    book.loop.execute(book::runReady);
    book.loop.execute(book.task("soup"));
    book.runFor(ONE);
    assertEquals(1, book.errors.size(), "errors");
    assertInstanceOf(IllegalStateException.class, book.errors.getFirst());
    assertEquals(List.of("soup"), book.lines);
    book.loop.execute(book.task("fish"));
    book.runFor(ONE);
    assertEquals(List.of("soup", "fish"), book.lines, "what has run after a second run");
  }

  @Check("nested")
  @Test
  void a_second_thread_cannot_run_it_too(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    Thread other =
        Thread.ofPlatform()
            .name("other")
            .start(
                () -> {
                  Book.spend(ONE);
                  try {
                    book.loop.runUntilComplete(() -> CompletableFuture.completedFuture("bread"));
                    outcome.complete(null);
                  } catch (RuntimeException refused) {
                    outcome.completeExceptionally(refused);
                  }
                });
    book.runFor(TWO);
    other.join();
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(outcome));
    VirtualTime.assertElapsed(sim, TWO);
  }

  @Check("failure")
  @Test
  void a_stage_that_fails_fails_the_run(Simulation sim) {
    Book book = new Book(sim);
    Exception burnt = new Exception("the soup is burnt");
    CompletableFuture<String> soup = new CompletableFuture<>();
    book.loop.schedule(ONE, () -> soup.completeExceptionally(burnt));
    CompletionException failure =
        assertThrows(CompletionException.class, () -> book.loop.runUntilComplete(() -> soup));
    assertSame(burnt, failure.getCause());
    CompletionException behind =
        assertThrows(
            CompletionException.class,
            () -> book.loop.runUntilComplete(() -> soup.thenApply(dish -> dish + " and bread")));
    assertSame(burnt, behind.getCause());
  }

  @Check("failure")
  @Test
  void a_supplier_that_throws_fails_the_run_and_not_the_next_one(Simulation sim) {
    Book book = new Book(sim);
    IllegalArgumentException closed = new IllegalArgumentException("the kitchen is closed");
    CompletionException failure =
        assertThrows(
            CompletionException.class,
            () ->
                book.loop.runUntilComplete(
                    () -> {
                      throw closed;
                    }));
    assertSame(closed, failure.getCause());
    assertEquals(
        "bread", book.loop.runUntilComplete(() -> CompletableFuture.completedFuture("bread")));
  }

  @Check("leftovers")
  @Test
  void what_is_left_stays_for_the_next_run(Simulation sim) {
    Book book = new Book(sim);
    CompletableFuture<Void> end = new CompletableFuture<>();
    book.loop.schedule(TWO, book.timed("cake"));
    book.loop.execute(() -> end.complete(null));
    book.loop.execute(book.timed("soup"));
    book.loop.runUntilComplete(() -> end);
    assertEquals(List.of(), book.lines, "what ran when the stage was complete");
    sim.advance(ONE);
    book.loop.execute(book.timed("fish"));
    book.runReady();
    assertEquals(List.of("soup at 1 s", "fish at 1 s"), book.lines);
    book.runFor(TWO);
    assertEquals(List.of("soup at 1 s", "fish at 1 s", "cake at 2 s"), book.lines);
  }

  @Check("leftovers")
  @Test
  void a_run_does_not_wait_for_timers_that_nobody_asked_it_to(Simulation sim) throws Exception {
    Book book = new Book(sim);
    book.loop.schedule(Duration.ofHours(1), book.task("breakfast"));
    VirtualTime.assertTakes(
        sim,
        ONE,
        () -> {
          book.runFor(ONE);
          return null;
        });
  }

  @Check("cancelled-timer")
  @Test
  void a_timer_that_is_taken_back_never_rings(Simulation sim) {
    Book book = new Book(sim);
    Cancellable soup = book.loop.schedule(ONE, book.task("soup"));
    book.loop.schedule(ONE, book.task("fish"));
    soup.cancel();
    soup.cancel();
    book.runFor(TWO);
    assertEquals(List.of("fish"), book.lines);
  }

  @Check("cancelled-timer")
  @Test
  void a_timer_can_be_taken_back_while_it_queues(Simulation sim) {
    Book book = new Book(sim);
    Cancellable cake = book.loop.schedule(ONE, book.task("cake"));
    book.loop.execute(() -> Book.spend(TWO));
    book.loop.execute(book.task("soup"));
    book.loop.execute(cake::cancel);
    book.runFor(TWO.plus(ONE));
    assertEquals(List.of("soup"), book.lines);
  }

  @Check("interrupted")
  @Test
  void an_interrupt_waits_until_the_run_is_over(Simulation sim) throws Exception {
    Book book = new Book(sim);
    Thread me = Thread.currentThread();
    Thread other =
        Thread.ofPlatform()
            .name("other")
            .start(
                () -> {
                  Book.spend(ONE);
                  me.interrupt();
                });
    book.runFor(TWO);
    assertTrue(Thread.interrupted(), "the thread is interrupted");
    VirtualTime.assertElapsed(sim, TWO);
    other.join();
  }
}
