package course.asyncrange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.asyncrange.AsyncRange;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Guests who change their mind, ask for nothing, or ask all at once. */
class MannersTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  @Check("on-time")
  @Test
  void each_guest_is_served_from_the_first_number_on(Simulation sim) throws Exception {
    Flow.Publisher<Integer> range = AsyncRange.range(0, 2, ONE);
    Guest early = new Guest(sim, Long.MAX_VALUE).at(range);
    sim.advance(Duration.ofMillis(1_500));
    Guest late = new Guest(sim, Long.MAX_VALUE).at(range);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: 0", "2 s: 1", "2 s: complete"), early.seen());
    assertEquals(List.of("2.500 s: 0", "3.500 s: 1", "3.500 s: complete"), late.seen());
  }

  @Check("complete")
  @Test
  void no_request_is_needed_to_complete(Simulation sim) throws Exception {
    int last = Integer.MAX_VALUE;
    Guest guest = new Guest(sim, 2).at(AsyncRange.range(last - 2, last, ONE));
    sim.advance(ONE.multipliedBy(2));
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of("1 s: " + (last - 2), "2 s: " + (last - 1), "2 s: complete"), guest.seen());
  }

  @Check("cancel")
  @Test
  void a_cancel_from_within_a_number_is_obeyed(Simulation sim) throws Exception {
    Guest guest = cancelling(sim, 1).at(AsyncRange.range(0, 4, ONE));
    Guest another = cancelling(sim, 1).at(AsyncRange.range(0, 2, Duration.ZERO));
    sim.advance(ONE.multipliedBy(2));
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    guest.demand().assertKept();
    another.demand().assertKept();
    assertEquals(List.of("1 s: 0", "2 s: 1"), guest.seen());
    assertEquals(List.of("0 s: 0", "0 s: 1"), another.seen());
  }

  private static Guest cancelling(Simulation sim, int at) {
    return new Guest(sim, Long.MAX_VALUE) {
      @Override
      void taste(int value) {
        if (value == at) {
          cancel();
        }
      }
    };
  }

  @Check("cancel")
  @Test
  void who_cancels_at_the_door_is_left_alone(Simulation sim) throws Exception {
    Guest guest =
        new Guest(sim, 0) {
          @Override
          public void onSubscribe(Flow.Subscription offered) {
            super.onSubscribe(offered);
            offered.request(2);
            offered.cancel();
          }
        };
    guest.at(AsyncRange.range(0, 3, ONE));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    guest.cancel();
    guest.requestOnLoop(3);
    guest.requestOnLoop(0);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of(), guest.seen());
  }

  @Check("cancel")
  @Test
  void no_timer_is_left_behind_a_cancel(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 1).at(AsyncRange.range(0, 3, Duration.ofMinutes(1)));
    sim.advance(ONE);
    guest.cancel();
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("bad-request")
  @Test
  void a_request_for_nothing_is_an_error(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 2).at(AsyncRange.range(0, 5, ONE));
    sim.advance(Duration.ofMillis(1_500));
    guest.requestOnLoop(0);
    sim.settle();
    assertEquals(List.of("1 s: 0", "1.500 s: IllegalArgumentException"), guest.seen());
    VirtualTime.assertNothingLeft(sim);
    guest.requestOnLoop(-1);
    guest.requestOnLoop(3);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(2, guest.seen().size(), "signals");
  }

  @Check("bad-request")
  @Test
  void a_request_for_less_than_nothing_is_an_error_too(Simulation sim) throws Exception {
    Guest guest =
        new Guest(sim, 3) {
          @Override
          void taste(int value) {
            request(-1);
          }
        };
    guest.at(AsyncRange.range(0, 3, Duration.ZERO));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("0 s: 0", "0 s: IllegalArgumentException"), guest.seen());
  }

  @Check("flat-stack")
  @Test
  void a_long_range_goes_no_deeper_than_a_short_one(Simulation sim) throws Exception {
    StackDepth few = deepest(sim, 20);
    StackDepth many = deepest(sim, 220);
    StackDepth.assertFlat(few, many);
  }

  private static StackDepth deepest(Simulation sim, int numbers) throws Exception {
    Guest guest =
        new Guest(sim, 1) {
          @Override
          void taste(int value) {
            request(1);
          }
        };
    guest.at(AsyncRange.range(0, numbers, Duration.ZERO));
    sim.settle();
    assertEquals(numbers + 1, guest.seen().size(), "signals");
    return guest.depth();
  }

  @Check("much-demand")
  @Test
  void requests_add_up(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 0).at(AsyncRange.range(0, 9, ONE));
    guest.requestOnLoop(2);
    guest.requestOnLoop(3);
    sim.advance(Duration.ofMinutes(1));
    guest.demand().assertKept();
    assertEquals(List.of("1 s: 0", "2 s: 1", "3 s: 2", "4 s: 3", "5 s: 4"), guest.seen());
  }

  @Check("much-demand")
  @Test
  void more_than_everything_is_everything(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, Long.MAX_VALUE).at(AsyncRange.range(0, 3, ONE));
    guest.requestOnLoop(Long.MAX_VALUE);
    guest.requestOnLoop(1);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: 0", "2 s: 1", "3 s: 2", "3 s: complete"), guest.seen());
  }

  @Check("one-at-a-time")
  @Explored
  @Test
  void two_who_ask_at_once_are_served_in_turn(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 0).at(AsyncRange.range(0, 3, Duration.ZERO));
    Thread one = Thread.ofPlatform().name("one").start(() -> guest.request(1));
    Thread two = Thread.ofPlatform().name("two").start(() -> guest.request(2));
    one.join();
    two.join();
    sim.settle();
    assertEquals(List.of("0 s: 0", "0 s: 1", "0 s: 2", "0 s: complete"), guest.seen());
    assertFalse(guest.wasInterrupted(), "a signal came while another one was under way");
  }

  @Check("nothing-lost")
  @Explored
  @Test
  void a_request_at_the_last_moment_is_in_time(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, 0).at(AsyncRange.range(0, 1, ONE));
    later(() -> guest.request(1));
    sim.advance(ONE.multipliedBy(3));
    assertEquals(List.of("1 s: 0", "1 s: complete"), guest.seen());
  }

  @Check("one-at-a-time")
  @Explored
  @Test
  void a_cancel_at_the_last_moment_is_obeyed_or_too_late(Simulation sim) throws Exception {
    Guest guest = new Guest(sim, Long.MAX_VALUE).at(AsyncRange.range(0, 3, ONE));
    later(guest::cancel);
    sim.advance(ONE);
    sim.settle();
    List<String> seen = guest.seen();
    assertTrue(seen.isEmpty() || seen.equals(List.of("1 s: 0")), () -> "what came: " + seen);
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(seen, guest.seen(), "what came later");
  }

  private static void later(Runnable action) {
    Thread.ofPlatform()
        .name("late")
        .start(
            () -> {
              try {
                Thread.sleep(ONE);
                action.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
