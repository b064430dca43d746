package course.uicontext.tests;

import static course.uicontext.tests.Screen.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One search after the other, and then two at once. */
class SearchTest {
  @Check("shown")
  @Test
  void what_is_found_is_shown(Simulation sim) throws Exception {
    Screen screen = new Screen(sim);
    sim.await(screen.search("cats"));
    assertEquals(List.of("All about cats at 1 s"), screen.shown);
    sim.await(screen.search("dogs"));
    assertEquals(List.of("All about cats at 1 s", "All about dogs at 2 s"), screen.shown);
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(2));
    assertEquals(2, sim.service("library").calls().size(), "questions to the library");
  }

  @Check("on-the-ui")
  @Test
  void titles_are_shown_on_the_ui(Simulation sim) throws Exception {
    Screen screen = new Screen(sim);
    sim.await(screen.search("cats"));
    assertEquals(1, screen.callers.calls(), "how often the view was touched");
    screen.callers.assertOnLoop("the view");
  }

  @Check("on-the-ui")
  @Test
  void errors_are_shown_on_the_ui(Simulation sim) {
    Screen screen = new Screen(sim).fails("cats", new IOException("closed"));
    CompletableFuture<Void> search = screen.search("cats");
    sim.advance(ONE.multipliedBy(2));
    search.cancel(true);
    screen.callers.assertOnLoop("the view");
  }

  @Check("off-the-ui")
  @Test
  void the_library_is_asked_by_somebody_else(Simulation sim) throws Exception {
    Screen screen = new Screen(sim);
    CompletableFuture<Void> search = screen.search("cats");
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(search);
    GivenService.Call call = sim.service("library").calls().getFirst();
    assertFalse(call.onLoop(), "the library was asked on the ui");
    assertFalse(
        call.thread().startsWith("ForkJoinPool.commonPool"), "it was asked in the common pool");
  }

  @Check("newest-wins")
  @Test
  void an_answer_that_comes_too_late_is_not_shown(Simulation sim) throws Exception {
    Screen screen = new Screen(sim).takes("cats", ONE.multipliedBy(3));
    CompletableFuture<Void> cats = screen.search("cats");
    sim.advance(ONE);
    CompletableFuture<Void> dogs = screen.search("dogs");
    sim.await(dogs);
    assertEquals(List.of("All about dogs at 2 s"), screen.shown);
    sim.await(cats);
    sim.advance(ONE);
    assertEquals(List.of("All about dogs at 2 s"), screen.shown, "after the cats have come");
  }

  @Check("newest-wins")
  @Test
  void an_answer_that_comes_before_its_successor_is_not_shown_either(Simulation sim)
      throws Exception {
    Screen screen = new Screen(sim).takes("dogs", ONE.multipliedBy(3));
    CompletableFuture<Void> cats = screen.search("cats");
    CompletableFuture<Void> dogs = screen.search("dogs");
    sim.await(cats);
    sim.settle();
    assertEquals(List.of(), screen.shown, "while the guest waits for dogs");
    sim.await(dogs);
    assertEquals(List.of("All about dogs at 3 s"), screen.shown);
  }

  @Check("error-shown")
  @Test
  void a_library_that_is_closed_is_told_and_shown(Simulation sim) {
    IOException closed = new IOException("closed for inventory");
    Screen screen = new Screen(sim).fails("cats", closed);
    assertSame(closed, sim.awaitFailure(screen.search("cats")));
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals(List.of("no cats at 1 s"), screen.shown);
    assertSame(closed, screen.errors.getFirst());
  }
}
