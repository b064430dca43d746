package course.helloasync.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.helloasync.Hello;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The same program under any schedule, with a console that breaks, and after the end. */
class CloselyWatchedTest {
  @Check("done-with-world")
  @Explored
  @Test
  void it_is_never_done_before_world_is_said(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    sim.await(sim.onLoop(() -> Hello.hello(console)));
    assertEquals(2, console.lines().size(), "words said when the future was done");
  }

  @Check("console-fails")
  @Test
  void a_console_that_breaks_at_the_first_word_fails_the_future(Simulation sim) {
    fails_at("Hello", sim);
  }

  @Check("console-fails")
  @Test
  void a_console_that_breaks_at_the_second_word_fails_the_future(Simulation sim) {
    fails_at("World", sim);
  }

  private static void fails_at(String word, Simulation sim) {
    IllegalStateException broken = new IllegalStateException("no paper at " + word);
    Consumer<String> console =
        said -> {
          if (said.equals(word)) {
            throw broken;
          }
        };
    CompletableFuture<Void> done;
    try {
      done = sim.onLoop(() -> Hello.hello(console));
    } catch (Exception thrown) {
      throw new AssertionFailedError("hello threw " + thrown + " at its caller", thrown);
    }
    Throwable arrived = sim.awaitFailure(done);
    if (arrived != broken) {
      throw new AssertionFailedError(
          "join shows, as the cause of its one CompletionException, " + arrived, broken, arrived);
    }
  }

  @Check("nothing-left")
  @Test
  void it_leaves_nothing_behind(Simulation sim) throws Exception {
    TestConsole console = new TestConsole(sim);
    CompletableFuture<Void> done = sim.onLoop(() -> Hello.hello(console));
    sim.await(done);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    List<String> said = console.lines();
    sim.advance(Duration.ofMinutes(30));
    assertEquals(said, console.lines(), "what was said half an hour later");
    assertTrue(!done.isCompletedExceptionally(), "the outcome half an hour later is the same");
  }
}
