package course.eventloop.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A loop that has nothing to do, and others who know better. */
class WakeUpTest {
  /** No whole number of milliseconds. */
  private static final Duration ODD = Duration.ofNanos(1_500_250);

  @Check("idle-is-parked")
  @Test
  void a_timer_rings_to_the_nanosecond(Simulation sim) {
    Book book = new Book(sim);
    book.runFor(ODD);
    VirtualTime.assertElapsed(sim, ODD);
  }

  @Check("idle-is-parked")
  @Test
  void work_from_elsewhere_is_done_at_once(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    book.loop.schedule(Duration.ofHours(1), book.task("breakfast"));
    Thread cook =
        Thread.ofPlatform()
            .name("cook")
            .start(
                () -> {
                  Book.spend(ODD);
                  book.loop.execute(() -> soup.complete("soup"));
                });
    book.loop.runUntilComplete(() -> soup);
    VirtualTime.assertElapsed(sim, ODD);
    cook.join();
  }

  @Check("idle-is-parked")
  @Test
  void an_earlier_timer_from_elsewhere_is_heeded(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    book.loop.schedule(Duration.ofHours(1), book.task("breakfast"));
    Thread cook =
        Thread.ofPlatform()
            .name("cook")
            .start(
                () -> {
                  Book.spend(ODD);
                  book.loop.schedule(ODD, () -> soup.complete("soup"));
                });
    book.loop.runUntilComplete(() -> soup);
    VirtualTime.assertElapsed(sim, ODD.multipliedBy(2));
    cook.join();
  }

  @Check("wake-up")
  @Explored
  @Test
  void a_stage_that_another_thread_completes_ends_the_run(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    Thread cook = Thread.ofPlatform().name("cook").start(() -> soup.complete("soup"));
    assertEquals("soup", book.loop.runUntilComplete(() -> soup));
    cook.join();
  }

  @Check("wake-up")
  @Explored
  @Test
  void a_task_from_another_thread_is_run(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    Thread cook =
        Thread.ofPlatform()
            .name("cook")
            .start(() -> book.loop.execute(() -> soup.complete("soup")));
    assertEquals("soup", book.loop.runUntilComplete(() -> soup));
    cook.join();
  }

  @Check("wake-up")
  @Explored
  @Test
  void a_timer_from_another_thread_rings(Simulation sim) throws Exception {
    Book book = new Book(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    Thread cook =
        Thread.ofPlatform()
            .name("cook")
            .start(() -> book.loop.schedule(ODD, () -> soup.complete("soup")));
    assertEquals("soup", book.loop.runUntilComplete(() -> soup));
    VirtualTime.assertElapsed(sim, ODD);
    cook.join();
  }
}
