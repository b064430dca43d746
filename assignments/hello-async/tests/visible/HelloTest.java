package course.helloasync.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.helloasync.Hello;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What everybody sees who runs the program. */
class HelloTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Check("hello-then-world")
  @Test
  void hello_comes_now_and_world_a_second_later(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    sim.onLoop(() -> Hello.hello(console));
    sim.settle();
    assertEquals(List.of("0 s Hello"), console.lines(), "said at the beginning");
    sim.advance(SECOND);
    assertEquals(List.of("0 s Hello", "1 s World"), console.lines(), "said after a second");
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_time_has_passed(Simulation sim) throws Exception {
    CompletableFuture<Void> done = sim.onLoop(() -> Hello.hello(new TestConsole(sim)));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(done);
  }

  @Check("done-with-world")
  @Test
  void the_future_takes_a_second(Simulation sim) throws Exception {
    VirtualTime.assertTakes(
        sim, SECOND, () -> sim.await(sim.onLoop(() -> Hello.hello(new TestConsole(sim)))));
  }

  @Check("two-at-once")
  @Test
  void two_calls_share_the_second(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    sim.onLoop(() -> Hello.hello(console));
    sim.onLoop(() -> Hello.hello(console));
    sim.advance(SECOND.multipliedBy(5));
    assertEquals(List.of("0 s Hello", "0 s Hello", "1 s World", "1 s World"), console.lines());
  }
}
