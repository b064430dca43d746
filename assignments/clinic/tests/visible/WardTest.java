package course.clinic.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The patients on a quiet day. */
class WardTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration TWO = Duration.ofSeconds(2);

  @Check("receptionist")
  @Test
  void everybody_is_in_the_book_when_the_answer_comes(Simulation sim) throws Exception {
    House house = new House(sim);
    List<String> guests = List.of("Ada", "Barbara", "Grace");
    int written =
        VirtualTime.assertTakesTogether(
            sim,
            ONE,
            () -> sim.await(sim.onLoop(() -> Receptionist.checkIn(guests, house.book(ONE)))));
    assertEquals(3, written);
    assertEquals(
        Set.copyOf(guests),
        house.calls("book").stream()
            .filter(call -> call.ended().isPresent())
            .map(call -> call.label())
            .collect(Collectors.toSet()),
        "who is in the book");
  }

  @Check("receptionist")
  @Test
  void nobody_is_no_trouble(Simulation sim) throws Exception {
    House house = new House(sim);
    int written = sim.await(sim.onLoop(() -> Receptionist.checkIn(List.of(), house.book(ONE))));
    assertEquals(0, written);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("cook")
  @Test
  void three_dishes_take_as_long_as_one(Simulation sim) throws Exception {
    House house = new House(sim);
    List<String> baked =
        VirtualTime.assertTakes(
            sim,
            TWO,
            () ->
                sim.await(
                    sim.onLoop(
                        () -> Cook.bakeAll(List.of("quiche", "bread", "cake"), house.oven(TWO)))));
    assertEquals(List.of("baked quiche", "baked bread", "baked cake"), baked);
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("waiter")
  @Test
  void three_courses_take_as_long_as_one(Simulation sim) throws Exception {
    House house = new House(sim);
    List<String> menu =
        VirtualTime.assertTakes(
            sim, TWO, () -> sim.await(sim.onLoop(() -> Waiter.menu(house.kitchen(TWO, TWO, TWO)))));
    assertEquals(List.of("soup", "main", "dessert"), menu);
    assertEquals(3, house.calls("kitchen").size(), "orders");
  }

  @Check("usher")
  @Test
  void a_guest_is_seated(Simulation sim) throws Exception {
    House house = new House(sim);
    Usher usher = new Usher(house.manager(), house.tables(ONE));
    String said = sim.await(sim.onLoop(() -> usher.seat("Ada")));
    assertEquals("Ada: table 7", said);
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("sommelier")
  @Test
  void the_bottle_is_closed_behind_the_glass(Simulation sim) throws Exception {
    House house = new House(sim);
    String glass = sim.await(sim.onLoop(() -> Sommelier.serve("Rioja", house.cellar(ONE))));
    assertEquals("a glass of Rioja", glass);
    VirtualTime.assertElapsed(sim, TWO);
    assertEquals(List.of("opened", "full", "closed"), house.bottle());
    sim.advance(ONE);
    assertTrue(house.bottle().size() == 3, "the bottle was touched again");
  }
}
