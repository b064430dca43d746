package course.asyncrange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.asyncrange.AsyncRange;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Guests who know what they want. */
class RangeTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  @Check("on-time")
  @Test
  void a_number_comes_every_second(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, Long.MAX_VALUE).at(AsyncRange.range(0, 5, ONE));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of("1 s: 0", "2 s: 1", "3 s: 2", "4 s: 3", "5 s: 4", "5 s: complete"), guest.seen());
  }

  @Check("on-demand")
  @Test
  void nothing_comes_unasked(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 1).at(AsyncRange.range(0, 4, ONE));
    sim.advance(Duration.ofMillis(3_500));
    guest.demand().assertKept();
    assertEquals(List.of("1 s: 0"), guest.seen());
  }

  @Check("on-demand")
  @Test
  void what_is_due_comes_when_it_is_requested(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 1).at(AsyncRange.range(0, 4, ONE));
    sim.advance(Duration.ofMillis(3_500));
    guest.requestOnLoop(2);
    sim.advance(Duration.ofMillis(1_200));
    guest.requestOnLoop(1);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of("1 s: 0", "3.500 s: 1", "4.500 s: 2", "5.500 s: 3", "5.500 s: complete"),
        guest.seen());
  }

  @Check("complete")
  @Test
  void an_empty_range_is_complete_at_once(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 0).at(AsyncRange.range(3, 3, ONE));
    Guest other = new Guest(sim, 0).at(AsyncRange.range(5, 2, ONE));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("0 s: complete"), guest.seen());
    assertEquals(List.of("0 s: complete"), other.seen());
  }

  @Check("cancel")
  @Test
  void nothing_comes_after_a_cancel(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, Long.MAX_VALUE).at(AsyncRange.range(0, 5, ONE));
    sim.advance(Duration.ofMillis(2_500));
    guest.cancel();
    sim.advance(Duration.ofMinutes(1));
    guest.demand().assertKept();
    assertEquals(List.of("1 s: 0", "2 s: 1"), guest.seen());
  }

  @Check("no-delay")
  @Test
  void without_a_delay_all_that_is_asked_for_comes_at_once(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 2).at(AsyncRange.range(7, 10, Duration.ZERO));
    sim.settle();
    guest.demand().assertKept();
    assertEquals(List.of("0 s: 7", "0 s: 8"), guest.seen());
    sim.advance(ONE);
    guest.requestOnLoop(5);
    sim.settle();
    assertEquals(List.of("0 s: 7", "0 s: 8", "1 s: 9", "1 s: complete"), guest.seen());
  }

  @Check("no-delay")
  @Test
  void less_than_no_delay_is_refused() {
    Duration negative = Duration.ofNanos(-1);
    assertThrows(IllegalArgumentException.class, () -> AsyncRange.range(0, 1, negative));
  }

  @Check("collect")
  @Test
  void a_list_is_there_when_the_last_number_is(Simulation sim) throws Exception {
    List<Number> numbers =
        sim.await(sim.onLoop(() -> AsyncRange.collect(AsyncRange.range(0, 3, ONE))));
    assertEquals(List.of(0, 1, 2), numbers);
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(3));
  }

  @Check("loop-stays-free")
  @Test
  void no_call_takes_any_time(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 1).at(AsyncRange.range(0, 2, ONE));
    guest.requestOnLoop(1);
    CompletableFuture<List<Integer>> list =
        sim.onLoop(() -> AsyncRange.collect(AsyncRange.range(0, 2, ONE)));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(list);
  }
}
