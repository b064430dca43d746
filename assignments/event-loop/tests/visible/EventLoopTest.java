package course.eventloop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A loop with one thread around it. */
class EventLoopTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TENTH = Duration.ofMillis(100);

  @Check("result")
  @Test
  void a_run_gives_what_its_stage_gives(Simulation sim) throws Exception {
    Book book = new Book(sim);
    String here = Thread.currentThread().getName();
    String dish =
        VirtualTime.assertTakes(
            sim,
            ONE,
            () ->
                book.loop.runUntilComplete(
                    () -> {
                      CompletableFuture<String> soup = new CompletableFuture<>();
                      book.lines.add(Thread.currentThread().getName());
                      book.loop.schedule(
                          ONE,
                          () -> {
                            book.lines.add(Thread.currentThread().getName());
                            soup.complete("soup");
                          });
                      return soup;
                    }));
    assertEquals("soup", dish);
    assertEquals(List.of(here, here), book.lines, "the threads of the supplier and the task");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("result")
  @Test
  void a_stage_that_is_complete_takes_no_time(Simulation sim) throws Exception {
    Book book = new Book(sim);
    book.loop.schedule(ONE, book.task("late"));
    String dish = book.loop.runUntilComplete(() -> CompletableFuture.completedFuture("bread"));
    assertEquals("bread", dish);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
  }

  @Check("fifo")
  @Test
  void tasks_run_in_the_order_in_which_they_came(Simulation sim) {
    Book book = new Book(sim);
    book.loop.execute(book.task("soup"));
    book.loop.execute(
        () -> {
          book.loop.execute(book.task("cheese"));
          book.lines.add("fish");
        });
    book.loop.execute(book.task("cake"));
    assertEquals(List.of(), book.lines, "what ran before the loop");
    book.runFor(TENTH);
    assertEquals(List.of("soup", "fish", "cake", "cheese"), book.lines);
  }

  @Check("timers")
  @Test
  void timers_ring_when_they_are_due(Simulation sim) {
    Book book = new Book(sim);
    book.loop.schedule(Duration.ofSeconds(3), book.timed("cake"));
    book.loop.schedule(Duration.ofMillis(1500), book.timed("fish"));
    book.loop.schedule(ONE, book.timed("soup"));
    book.runFor(Duration.ofSeconds(4));
    assertEquals(List.of("soup at 1 s", "fish at 1.500 s", "cake at 3 s"), book.lines);
  }

  @Check("timers")
  @Test
  void timers_of_one_time_ring_in_the_order_of_insertion(Simulation sim) {
    Book book = new Book(sim);
    for (String dish : List.of("soup", "fish", "cheese", "cake", "coffee", "bill")) {
      book.loop.schedule(ONE, book.task(dish));
    }
    book.runFor(Duration.ofSeconds(2));
    assertEquals(List.of("soup", "fish", "cheese", "cake", "coffee", "bill"), book.lines);
  }

  @Check("timers")
  @Test
  void a_timer_set_by_a_timer_counts_from_then(Simulation sim) {
    Book book = new Book(sim);
    book.loop.schedule(ONE, () -> book.loop.schedule(ONE, book.timed("fish")));
    book.loop.schedule(ONE.negated(), book.timed("bread"));
    book.runFor(Duration.ofSeconds(3));
    assertEquals(List.of("bread at 0 s", "fish at 2 s"), book.lines);
  }

  @Check("due-timers-queue")
  @Test
  void a_timer_that_is_due_queues_behind_what_is_ready(Simulation sim) {
    Book book = new Book(sim);
    book.loop.schedule(TENTH, book.task("timer"));
    book.loop.execute(
        () -> {
          book.lines.add("soup");
          Book.spend(TENTH.multipliedBy(2));
          book.loop.execute(book.task("cake"));
        });
    book.loop.execute(book.task("fish"));
    book.loop.execute(() -> book.loop.execute(book.task("coffee")));
    book.runFor(ONE);
    assertEquals(List.of("soup", "fish", "cake", "timer", "coffee"), book.lines);
  }

  @Check("due-timers-queue")
  @Test
  void a_timer_gets_its_turn_however_busy_the_loop_is(Simulation sim) {
    Book book = new Book(sim);
    CompletableFuture<Void> end = new CompletableFuture<>();
    Runnable[] again = new Runnable[1];
    again[0] =
        () -> {
          book.lines.add("busy");
          Book.spend(Duration.ofMillis(10));
          if (book.lines.size() < 20) {
            book.loop.execute(again[0]);
          } else {
            end.complete(null);
          }
        };
    book.loop.execute(again[0]);
    book.loop.schedule(Duration.ofMillis(25), book.task("timer"));
    book.loop.runUntilComplete(() -> end);
    assertEquals(4, book.lines.indexOf("timer"), "tasks before the timer");
  }

  @Check("errors")
  @Test
  void a_task_that_throws_is_told_and_the_loop_goes_on(Simulation sim) {
    Book book = new Book(sim);
    RuntimeException burnt = new IllegalStateException("the soup is burnt");
    AssertionError fallen = new AssertionError("the fish has fallen");
    book.loop.execute(
        () -> {
          throw burnt;
        });
    book.loop.schedule(
        TENTH,
        () -> {
          throw fallen;
        });
    book.loop.execute(book.task("cheese"));
    book.loop.schedule(TENTH, book.task("cake"));
    book.runFor(ONE);
    assertEquals(List.of("cheese", "cake"), book.lines);
    assertEquals(2, book.errors.size(), "errors");
    assertSame(burnt, book.errors.get(0));
    assertSame(fallen, book.errors.get(1));
  }

  @Check("slow")
  @Test
  void a_task_that_holds_up_the_others_is_told(Simulation sim) {
    Book book = new Book(sim);
    book.loop.execute(book.task("soup", TENTH));
    book.loop.execute(book.task("fish", Duration.ofMillis(250)));
    book.loop.execute(book.task("cheese", Duration.ZERO));
    book.runFor(ONE);
    assertEquals(1, book.slow.size(), "slow tasks");
    assertTrue(book.slow.getFirst().endsWith("took 250 ms"), "the line is: " + book.slow);
  }

  @Check("slow")
  @Test
  void a_nanosecond_too_much_is_too_much(Simulation sim) {
    Book book = new Book(sim);
    book.loop.schedule(TENTH, book.task("soup", TENTH.plusNanos(1)));
    book.loop.schedule(
        TENTH,
        () -> {
          Book.spend(TENTH.multipliedBy(2));
          throw new IllegalStateException("slow, and burnt as well");
        });
    book.runFor(ONE);
    assertEquals(2, book.slow.size(), "slow tasks");
    assertEquals(1, book.errors.size(), "errors");
  }
}
