package course.batchprocessor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.batchprocessor.Batcher;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Rolls, an oven, and a clock. */
class BatcherTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  /** Adds items, the first one now and each of the others so long after the one before. */
  private static List<CompletableFuture<Void>> add(
      Simulation sim, Batcher<String> batcher, Duration every, String... items) throws Exception {
    List<CompletableFuture<Void>> added = new ArrayList<>();
    for (String item : items) {
      if (!added.isEmpty() && !every.isZero()) {
        sim.advance(every);
      }
      added.add(sim.onLoop(() -> batcher.add(item)));
    }
    return added;
  }

  private static String[] numbers(int count) {
    String[] items = new String[count];
    for (int i = 0; i < count; i++) {
      items[i] = "" + (i + 1);
    }
    return items;
  }

  @Check("batches")
  @Test
  void twelve_rolls_are_five_and_five_and_two(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ms(10));
    Batcher<String> batcher = new Batcher<>(5, ONE, bakery);
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(100), numbers(12));
    for (CompletableFuture<Void> roll : added) {
      sim.await(roll);
    }
    assertEquals(
        List.of("400 ms: 1 2 3 4 5", "900 ms: 6 7 8 9 10", "2 s: 11 12"), bakery.batches());
  }

  @Check("done-with-its-batch")
  @Test
  void a_roll_is_done_when_its_batch_is(Simulation sim) throws Exception {
    Batcher<String> batcher = new Batcher<>(2, ONE, new Bakery(sim, ms(500)));
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(200), "1", "2", "3");
    List<Duration> done = new ArrayList<>();
    for (CompletableFuture<Void> roll : added) {
      sim.await(roll);
      done.add(sim.elapsed());
    }
    assertEquals(List.of(ms(700), ms(700), ms(1_900)), done, "when the three rolls were done");
  }

  @Check("from-the-first-item")
  @Test
  void the_clock_runs_from_the_first_roll(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ms(10));
    Batcher<String> batcher = new Batcher<>(5, ONE, bakery);
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(400), numbers(6));
    sim.await(added.getLast());
    assertEquals(List.of("1 s: 1 2 3", "2.200 s: 4 5 6"), bakery.batches());
  }

  @Check("one-at-a-time")
  @Test
  void the_oven_is_never_used_twice_at_once(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ms(700));
    Batcher<String> batcher = new Batcher<>(2, ONE, bakery);
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(100), numbers(6));
    sim.await(added.getLast());
    assertEquals(List.of("100 ms: 1 2", "800 ms: 3 4", "1.500 s: 5 6"), bakery.batches());
    VirtualTime.assertMostInFlight(bakery.oven(), 1);
  }

  @Check("keeps-filling")
  @Test
  void what_is_due_takes_more_while_it_has_to_wait(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher = new Batcher<>(4, ms(200), bakery);
    add(sim, batcher, Duration.ZERO, "1", "2", "3", "4");
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(400), "5", "6", "7");
    sim.await(added.getLast());
    assertEquals(List.of("0 s: 1 2 3 4", "1 s: 5 6 7"), bakery.batches());
  }

  @Check("keeps-filling")
  @Test
  void it_takes_no_more_than_it_has_room_for(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher = new Batcher<>(2, ms(600), bakery);
    add(sim, batcher, Duration.ZERO, "1", "2", "3");
    sim.advance(ms(900));
    List<CompletableFuture<Void>> added = add(sim, batcher, Duration.ZERO, "4", "5");
    sim.await(added.getLast());
    assertEquals(List.of("0 s: 1 2", "1 s: 3 4", "2 s: 5"), bakery.batches());
  }

  @Check("loop-stays-free")
  @Test
  void no_call_waits_for_the_oven(Simulation sim) throws Exception {
    Batcher<String> batcher = new Batcher<>(2, ONE, new Bakery(sim, ONE));
    List<CompletableFuture<Void>> added = add(sim, batcher, Duration.ZERO, numbers(5));
    CompletableFuture<Void> closed = sim.onLoop(batcher::close);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(added.getFirst());
    sim.await(closed);
  }

  @Check("closing-time")
  @Test
  void what_is_left_goes_out_when_we_close(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ms(500));
    Batcher<String> batcher = new Batcher<>(5, Duration.ofHours(1), bakery);
    List<CompletableFuture<Void>> added = add(sim, batcher, ms(100), "1", "2");
    CompletableFuture<Void> closed = sim.onLoop(batcher::close);
    sim.await(closed);
    VirtualTime.assertElapsed(sim, ms(600));
    assertEquals(List.of("100 ms: 1 2"), bakery.batches());
    assertTrue(added.stream().allMatch(CompletableFuture::isDone), "every roll is done by then");
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }
}
