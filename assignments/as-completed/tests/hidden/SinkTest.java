package course.ascompleted.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.ascompleted.AsCompleted;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A sink that wants to be called by one at a time, and one that throws. */
class SinkTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Check("one-at-a-time")
  @Explored
  @Test
  void two_that_complete_at_once_are_told_one_after_the_other(Simulation sim) throws Exception {
    Told told = new Told(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> fish = new CompletableFuture<>();
    CompletableFuture<Void> served = AsCompleted.forEach(List.of(soup, fish), told);
    Thread first = Thread.ofPlatform().name("first").start(() -> soup.complete("soup"));
    Thread second = Thread.ofPlatform().name("second").start(() -> fish.complete("fish"));
    first.join();
    second.join();
    sim.await(served);
    assertEquals(1, told.mostAtOnce(), "calls under way at once");
    assertEquals(2, told.lines().size(), "outcomes told");
  }

  @Check("one-at-a-time")
  @Test
  void one_that_is_completed_by_the_sink_is_told_afterwards(Simulation sim) throws Exception {
    Told told = new Told(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<String> fish = new CompletableFuture<>();
    CompletableFuture<Void> served =
        sim.onLoop(
            () ->
                AsCompleted.<String>forEach(
                    List.of(soup, fish),
                    outcome -> told.accept(outcome, () -> fish.complete("fish"))));
    soup.complete("soup");
    sim.await(served);
    assertEquals(1, told.mostAtOnce(), "calls under way at once");
    assertEquals(List.of("0 s soup", "0 s fish"), told.lines());
  }

  @Check("done-at-the-end")
  @Explored
  @Test
  void who_waits_for_the_future_has_heard_all(Simulation sim) throws Exception {
    Told told = new Told(sim);
    CompletableFuture<String> soup = new CompletableFuture<>();
    CompletableFuture<Void> served = AsCompleted.forEach(List.of(soup), told);
    Thread cook = Thread.ofPlatform().name("cook").start(() -> soup.complete("soup"));
    sim.await(served);
    assertEquals(1, told.lines().size(), "outcomes told when the future was done");
    cook.join();
  }

  @Check("sink-throws")
  @Test
  void a_sink_that_throws_is_left_in_peace(Simulation sim) throws Exception {
    GivenService kitchen = sim.service("kitchen");
    IllegalStateException full = new IllegalStateException("no more");
    List<CompletableFuture<String>> dishes =
        List.of(
            kitchen.answer("soup", SECOND, "soup"),
            kitchen.answer("fish", SECOND.multipliedBy(2), "fish"),
            kitchen.answer("cake", SECOND.multipliedBy(3), "cake"));
    List<Object> told = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<Void> served =
        sim.onLoop(
            () ->
                AsCompleted.<String>forEach(
                    dishes,
                    outcome -> {
                      told.add(outcome);
                      if (told.size() == 2) {
                        throw full;
                      }
                    }));
    assertSame(full, sim.awaitFailure(served));
    VirtualTime.assertElapsed(sim, SECOND.multipliedBy(2));
    sim.advance(SECOND.multipliedBy(5));
    assertEquals(2, told.size(), "outcomes told");
    VirtualTime.assertNothingLeft(sim);
  }
}
