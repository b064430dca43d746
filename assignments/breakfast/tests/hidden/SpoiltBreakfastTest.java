package course.breakfast.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.breakfast.Breakfast;
import course.breakfast.given.Kitchen;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What goes wrong in a kitchen, and what is left on the table. */
class SpoiltBreakfastTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("burnt-toast")
  @Test
  void toast_that_burns_at_the_end_fails_the_breakfast(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the toast is black");
    fails_with(
        sim,
        burnt,
        new TestKitchen(
            TestKitchen.brews(sim, TWO),
            () -> TestKitchen.toaster(sim).fail("toastBread", TWO, burnt)));
  }

  @Check("burnt-toast")
  @Test
  void toast_that_burns_early_fails_the_breakfast(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the toast caught fire");
    fails_with(
        sim,
        burnt,
        new TestKitchen(
            TestKitchen.brews(sim, TWO),
            () -> TestKitchen.toaster(sim).fail("toastBread", ONE, burnt)));
  }

  @Check("burnt-toast")
  @Test
  void coffee_that_boils_over_fails_the_breakfast(Simulation sim) throws Exception {
    Exception spilt = new IllegalStateException("the coffee boiled over");
    fails_with(
        sim,
        spilt,
        new TestKitchen(
            () -> TestKitchen.coffeeMachine(sim).fail("brewCoffee", ONE, spilt),
            TestKitchen.toasts(sim, TWO)));
  }

  private static void fails_with(Simulation sim, Exception expected, Kitchen kitchen)
      throws Exception {
    CompletableFuture<List<String>> breakfast = sim.onLoop(() -> Breakfast.prepare(kitchen));
    Failures.assertOwn(expected, sim.awaitFailure(breakfast));
    if (sim.elapsed().compareTo(TWO) > 0) {
      String took = VirtualTime.text(sim.elapsed());
      throw new AssertionFailedError(
          "the failure came after " + took, "at most " + VirtualTime.text(TWO), took);
    }
  }

  @Check("kitchen-on-strike")
  @Test
  void a_coffee_that_cannot_be_ordered_fails_the_breakfast(Simulation sim) {
    IllegalStateException strike = new IllegalStateException("no coffee today");
    Kitchen kitchen = new TestKitchen(refuses(strike), TestKitchen.toasts(sim, TWO));
    Failures.assertOwn(strike, sim.awaitFailure(ordered(sim, kitchen)));
  }

  @Check("kitchen-on-strike")
  @Test
  void a_toast_that_cannot_be_ordered_fails_the_breakfast(Simulation sim) {
    IllegalStateException strike = new IllegalStateException("no toast today");
    Kitchen kitchen = new TestKitchen(TestKitchen.brews(sim, TWO), refuses(strike));
    Failures.assertOwn(strike, sim.awaitFailure(ordered(sim, kitchen)));
  }

  private static Supplier<CompletableFuture<String>> refuses(IllegalStateException strike) {
    return () -> {
      throw strike;
    };
  }

  private static CompletableFuture<List<String>> ordered(Simulation sim, Kitchen kitchen) {
    try {
      return sim.onLoop(() -> Breakfast.prepare(kitchen));
    } catch (Exception thrown) {
      throw new AssertionFailedError("prepare threw " + thrown + " at its caller", thrown);
    }
  }

  @Check("table-cleared")
  @Test
  void nothing_runs_on_after_a_breakfast(Simulation sim) throws Exception {
    TestKitchen kitchen = TestKitchen.thatTakes(sim, ONE, TWO);
    CompletableFuture<List<String>> breakfast = sim.onLoop(() -> Breakfast.prepare(kitchen));
    List<String> tray = List.copyOf(sim.await(breakfast));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(30));
    assertEquals(tray, sim.await(breakfast), "the tray half an hour later");
  }

  @Check("table-cleared")
  @Test
  void nothing_runs_on_after_a_spoilt_breakfast(Simulation sim) throws Exception {
    Exception burnt = new IllegalStateException("the toast is black");
    Kitchen kitchen =
        new TestKitchen(
            TestKitchen.brews(sim, TWO),
            () -> TestKitchen.toaster(sim).fail("toastBread", ONE, burnt));
    sim.onLoop(() -> Breakfast.prepare(kitchen));
    sim.advance(Duration.ofMinutes(30));
    VirtualTime.assertNothingLeft(sim);
  }
}
