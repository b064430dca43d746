package course.breakfast.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.breakfast.Breakfast;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A kitchen where nothing goes wrong. */
class BreakfastTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("both-at-once")
  @Test
  void coffee_and_toast_take_no_longer_than_one_of_them(Simulation sim) throws Exception {
    TestKitchen kitchen = TestKitchen.thatTakes(sim, TWO, TWO);
    List<String> tray =
        VirtualTime.assertTakesTogether(
            sim, TWO, () -> sim.await(sim.onLoop(() -> Breakfast.prepare(kitchen))));
    assertEquals(Set.of("Coffee", "Toast"), Set.copyOf(tray));
    assertEquals(1, TestKitchen.coffeeMachine(sim).calls().size(), "coffees ordered");
    assertEquals(1, TestKitchen.toaster(sim).calls().size(), "toasts ordered");
  }

  @Check("menu-order")
  @Test
  void coffee_stands_first_when_toast_is_ready_first(Simulation sim) throws Exception {
    TestKitchen kitchen = TestKitchen.thatTakes(sim, TWO, ONE);
    List<String> tray = sim.await(sim.onLoop(() -> Breakfast.prepare(kitchen)));
    assertEquals(List.of("Coffee", "Toast"), tray);
  }

  @Check("menu-order")
  @Test
  void coffee_stands_first_when_it_is_ready_first(Simulation sim) throws Exception {
    TestKitchen kitchen = TestKitchen.thatTakes(sim, ONE, TWO);
    List<String> tray = sim.await(sim.onLoop(() -> Breakfast.prepare(kitchen)));
    assertEquals(List.of("Coffee", "Toast"), tray);
  }

  @Check("loop-stays-free")
  @Test
  void an_order_returns_before_anything_is_cooked(Simulation sim) throws Exception {
    TestKitchen kitchen = TestKitchen.thatTakes(sim, ONE, TWO);
    CompletableFuture<List<String>> breakfast = sim.onLoop(() -> Breakfast.prepare(kitchen));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(breakfast);
  }
}
