package course.staggered.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.staggered.Staggered;
import course.staggered.given.Line;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines that are said as planned. */
class StaggeredTest {
  private static Line line(int seconds, String text) {
    return new Line(Duration.ofSeconds(seconds), text);
  }

  @Check("on-time")
  @Test
  void four_lines_take_as_long_as_the_last(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines =
        List.of(line(1, "Soup"), line(2, "Fish"), line(3, "Cheese"), line(4, "Coffee"));
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    assertEquals(List.of("1 s Soup", "2 s Fish", "3 s Cheese", "4 s Coffee"), console.lines());
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(4));
    assertEquals(Duration.ofSeconds(4), took, "what the future says");
  }

  @Check("any-order")
  @Test
  void a_list_in_disorder_is_said_in_order(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines =
        List.of(line(4, "Coffee"), line(1, "Soup"), line(3, "Cheese"), line(2, "Fish"));
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    assertEquals(List.of("1 s Soup", "2 s Fish", "3 s Cheese", "4 s Coffee"), console.lines());
    assertEquals(Duration.ofSeconds(4), took, "what the future says");
  }

  @Check("any-order")
  @Test
  void equal_delays_are_both_said(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines = List.of(line(1, "Soup"), line(0, "Bread"), line(1, "Salad"));
    sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    List<String> said = new ArrayList<>(console.lines());
    said.sort(null);
    assertEquals(List.of("0 s Bread", "1 s Salad", "1 s Soup"), said);
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_time_has_passed(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines = List.of(line(1, "Soup"), line(2, "Fish"));
    CompletableFuture<Duration> over = sim.onLoop(() -> Staggered.sayAll(lines, console));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(over);
  }

  @Check("crowd")
  @Test
  void ten_thousand_lines_are_said(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    List<Line> lines =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Line(Duration.ofMillis(100 + i * 37 % 200 * 50), "line " + i))
            .toList();
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(lines, console)));
    List<String> said = console.lines();
    assertEquals(10_000, said.size(), "lines said");
    Set<String> planned =
        lines.stream()
            .map(line -> VirtualTime.text(line.delay()) + " " + line.text())
            .collect(Collectors.toSet());
    for (String one : said) {
      assertTrue(planned.remove(one), "said at the wrong time or twice: at " + one);
    }
    assertEquals(Duration.ofMillis(10_050), took, "what the future says");
  }

  @Check("nothing-to-say")
  @Test
  void an_empty_list_is_done_at_once(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    Duration took = sim.await(sim.onLoop(() -> Staggered.sayAll(List.of(), console)));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    assertEquals(Duration.ZERO, took, "what the future says");
  }
}
