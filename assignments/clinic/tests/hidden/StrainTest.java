package course.clinic.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.clinic.Cook;
import course.clinic.Receptionist;
import course.clinic.Sommelier;
import course.clinic.Usher;
import course.clinic.Waiter;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The patients on a bad day. */
class StrainTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  private static IllegalStateException trouble() {
    return new IllegalStateException("trouble");
  }

  /** Calls on the loop, where nothing may be thrown, and gives back how it fails. */
  private static Throwable failure(Simulation sim, Callable<? extends CompletableFuture<?>> call) {
    CompletableFuture<?> answer;
    try {
      answer = sim.onLoop(call::call);
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at its caller", thrown);
    }
    return sim.awaitFailure(answer);
  }

  @Check("receptionist-under-strain")
  @Test
  void one_blot_is_told_and_spoils_no_other_line(Simulation sim) {
    IllegalStateException blot = trouble();
    House house = new House(sim).failing("Ada", blot);
    List<String> guests = List.of("Ada", "Barbara", "Grace");
    Throwable told = failure(sim, () -> Receptionist.checkIn(guests, house.book(ONE)));
    assertSame(blot, told);
    sim.advance(ONE);
    assertEquals(3, house.calls("book").size(), "entries");
    assertEquals(
        0,
        house.calls("book").stream().filter(call -> call.cancelled()).count(),
        "entries that were cancelled");
  }

  @Check("cook-under-strain")
  @Test
  void what_burns_is_told(Simulation sim) {
    IllegalStateException burnt = trouble();
    House house = new House(sim).failing("bread", burnt);
    Throwable told = failure(sim, () -> Cook.bakeAll(List.of("quiche", "bread"), house.oven(TWO)));
    assertSame(burnt, told);
    VirtualTime.assertElapsed(sim, TWO);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("waiter-under-strain")
  @Test
  void a_menu_fails_with_its_first_failure(Simulation sim) {
    IllegalStateException curdled = trouble();
    House house = new House(sim).failing("dessert", curdled).failing("soup", trouble());
    Duration four = TWO.multipliedBy(2);
    Throwable told = failure(sim, () -> Waiter.menu(house.kitchen(TWO, four, ONE)));
    VirtualTime.assertElapsed(sim, ONE);
    assertSame(curdled, told);
  }

  @Check("usher-under-strain")
  @Test
  void a_full_house_is_told(Simulation sim) {
    IllegalStateException full = trouble();
    House house = new House(sim).failing("Ada", full);
    Usher usher = new Usher(house.manager(), house.tables(ONE));
    assertSame(full, failure(sim, () -> usher.seat("Ada")));
  }

  @Check("sommelier-under-strain")
  @Test
  void a_bottle_is_closed_when_the_glass_breaks(Simulation sim) {
    IllegalStateException broken = trouble();
    House house = new House(sim).failing("glass", broken);
    assertSame(broken, failure(sim, () -> Sommelier.serve("Rioja", house.cellar(ONE))));
    assertEquals(List.of("opened", "spilt", "closed"), house.bottle());
  }

  @Check("sommelier-under-strain")
  @Test
  void a_bottle_is_closed_when_it_won_t_pour(Simulation sim) {
    IllegalStateException stuck = trouble();
    House house = new House(sim).failing("cork", stuck);
    assertSame(stuck, failure(sim, () -> Sommelier.serve("Rioja", house.cellar(ONE))));
    assertEquals(List.of("opened", "closed"), house.bottle());
  }

  @Check("sommelier-under-strain")
  @Test
  void there_is_nothing_to_close_where_nothing_was_opened(Simulation sim) {
    IllegalStateException flooded = trouble();
    House house = new House(sim).failing("Rioja", flooded);
    assertSame(flooded, failure(sim, () -> Sommelier.serve("Rioja", house.cellar(ONE))));
    assertEquals(List.of(), house.bottle());
  }
}
