package course.staggered.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.staggered.Staggered;
import course.staggered.given.Line;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A console that is slow, or breaks, or can't bear two voices. */
class ConsoleTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration A_WHILE = Duration.ofMillis(300);

  @Check("one-at-a-time")
  @Explored
  @Test
  void nobody_is_interrupted(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines = List.of(new Line(SECOND, "Soup"), new Line(SECOND, "Salad"));
    sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    assertEquals(2, console.lines().size(), "lines said when the future was done");
    assertFalse(console.wasInterrupted(), "the console was called while a call was under way");
  }

  @Check("slow-console")
  @Test
  void a_slow_console_delays_no_other_line(Simulation sim) throws Exception {
    List<Duration> began = Collections.synchronizedList(new ArrayList<>());
    Consumer<String> slow =
        text -> {
          began.add(sim.elapsed());
          sleep();
        };
    List<Line> lines =
        List.of(
            new Line(SECOND, "Soup"),
            new Line(SECOND.multipliedBy(2), "Fish"),
            new Line(SECOND.multipliedBy(3), "Cheese"));
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(lines, slow)));
    assertEquals(
        List.of(SECOND, SECOND.multipliedBy(2), SECOND.multipliedBy(3)),
        List.copyOf(began),
        "when the lines were begun");
    assertEquals(SECOND.multipliedBy(3).plus(A_WHILE), took, "what the future says");
    VirtualTime.assertElapsed(sim, took);
  }

  private static void sleep() {
    try {
      Thread.sleep(A_WHILE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Check("console-fails")
  @Test
  void the_others_are_said_when_one_line_fails(Simulation sim) {
    IllegalStateException first = new IllegalStateException("no paper");
    IllegalStateException second = new IllegalStateException("still no paper");
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    Consumer<String> console =
        text -> {
          if (text.equals("Soup")) {
            throw first;
          }
          if (text.equals("Cheese")) {
            throw second;
          }
          said.add(text);
        };
    List<Line> lines =
        List.of(
            new Line(SECOND.multipliedBy(3), "Cheese"),
            new Line(SECOND, "Soup"),
            new Line(SECOND.multipliedBy(2), "Fish"),
            new Line(SECOND.multipliedBy(4), "Coffee"));
    CompletableFuture<Duration> over;
    try {
      over = sim.onLoop(() -> Staggered.sayAll(lines, console));
    } catch (Exception thrown) {
      throw new AssertionFailedError("sayAll threw " + thrown + " at its caller", thrown);
    }
    Throwable arrived = sim.awaitFailure(over);
    assertEquals(List.of("Fish", "Coffee"), List.copyOf(said), "what was said all the same");
    if (arrived != first) {
      throw new AssertionFailedError(
          "join shows, as the cause of its one CompletionException, " + arrived, first, arrived);
    }
  }

  @Check("nothing-left")
  @Test
  void nothing_runs_on(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines = List.of(new Line(SECOND, "Soup"), new Line(Duration.ZERO, "Bread"));
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    sim.await(sim.onLoop(() -> Staggered.sayAll(List.of(), console)));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    assertEquals(SECOND, took, "what the future says");
  }
}
