package course.batchprocessor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.batchprocessor.Batcher;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Burnt batches, closing time, and a very long night. */
class LateHoursTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private static CompletableFuture<Void> added(
      Simulation sim, Batcher<String> batcher, String item) {
    try {
      return sim.onLoop(() -> batcher.add(item));
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
  }

  @Check("failed-batch")
  @Test
  void a_burnt_batch_is_nobody_elses_affair(Simulation sim) throws Exception {
    IllegalStateException burnt = new IllegalStateException("burnt");
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher =
        new Batcher<>(
            2,
            HOUR,
            batch ->
                batch.contains("3")
                    ? sim.service("oven").fail("burns", ONE, burnt)
                    : bakery.apply(batch));
    List<CompletableFuture<Void>> rolls = new ArrayList<>();
    for (String item : List.of("1", "2", "3", "4", "5", "6")) {
      rolls.add(added(sim, batcher, item));
    }
    sim.advance(ONE.multipliedBy(3));
    assertEquals(
        List.of(false, false, true, true, false, false),
        rolls.stream().map(CompletableFuture::isCompletedExceptionally).toList(),
        "which of the rolls have failed");
    assertSame(burnt, sim.awaitFailure(rolls.get(2)), "what the third was told");
    assertSame(burnt, sim.awaitFailure(rolls.get(3)), "what the fourth was told");
  }

  @Check("failed-batch")
  @Test
  void a_function_that_throws_has_failed(Simulation sim) throws Exception {
    IllegalStateException locked = new IllegalStateException("the oven is locked");
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher =
        new Batcher<>(
            1,
            HOUR,
            batch -> {
              if (batch.contains("1")) {
                throw locked;
              }
              return bakery.apply(batch);
            });
    CompletableFuture<Void> first = added(sim, batcher, "1");
    assertSame(locked, sim.awaitFailure(first), "what the first was told");
    sim.await(added(sim, batcher, "2"));
    VirtualTime.assertElapsed(sim, ONE);
  }

  @Check("refused")
  @Test
  void who_comes_after_closing_time_is_refused(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher = new Batcher<>(1, HOUR, bakery);
    CompletableFuture<Void> early = added(sim, batcher, "1");
    CompletableFuture<Void> closed = sim.onLoop(batcher::close);
    CompletableFuture<Void> late = added(sim, batcher, "2");
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(late));
    sim.await(early);
    sim.await(closed);
    assertInstanceOf(IllegalStateException.class, sim.awaitFailure(added(sim, batcher, "3")));
    sim.advance(ONE);
    assertEquals(List.of("0 s: 1"), bakery.batches());
  }

  @Check("closing-time")
  @Test
  void the_last_batch_is_sent_behind_the_one_before(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ONE);
    Batcher<String> batcher = new Batcher<>(2, HOUR, bakery);
    for (String item : List.of("1", "2", "3", "4", "5")) {
      added(sim, batcher, item);
    }
    CompletableFuture<Void> closed = sim.onLoop(batcher::close);
    CompletableFuture<Void> again = sim.onLoop(batcher::close);
    sim.await(closed);
    assertEquals(List.of("0 s: 1 2", "1 s: 3 4", "2 s: 5"), bakery.batches());
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(3));
    sim.settle();
    assertTrue(again.isDone(), "closing again is done as well");
    sim.await(sim.onLoop(batcher::close));
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("closing-time")
  @Test
  void where_nothing_is_left_closing_takes_no_time(Simulation sim) throws Exception {
    Bakery bakery = new Bakery(sim, ONE);
    sim.await(sim.onLoop(new Batcher<>(2, HOUR, bakery)::close));
    Batcher<String> busy = new Batcher<>(2, HOUR, bakery);
    CompletableFuture<Void> first = added(sim, busy, "1");
    CompletableFuture<Void> second = added(sim, busy, "2");
    sim.await(first);
    sim.await(second);
    sim.await(sim.onLoop(busy::close));
    VirtualTime.assertElapsed(sim, ONE);
    assertEquals(List.of("0 s: 1 2"), bakery.batches());
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("refused")
  @Test
  void batches_of_nothing_and_no_delay_are_refused(Simulation sim) {
    Bakery bakery = new Bakery(sim, ONE);
    assertThrows(IllegalArgumentException.class, () -> new Batcher<>(0, ONE, bakery));
    assertThrows(IllegalArgumentException.class, () -> new Batcher<>(1, Duration.ZERO, bakery));
  }

  @Check("flat-stack")
  @Test
  void many_batches_go_no_deeper_than_a_few(Simulation sim) throws Exception {
    StackDepth few = deepest(sim, 20);
    StackDepth many = deepest(sim, 220);
    StackDepth.assertFlat(few, many);
  }

  /** The deepest stack on which a batch is sent that is done at once, behind a slow one. */
  private static StackDepth deepest(Simulation sim, int batches) throws Exception {
    StackDepth depth = new StackDepth();
    CompletableFuture<Void> first = new CompletableFuture<>();
    int[] sent = new int[1];
    Batcher<Integer> batcher =
        new Batcher<>(
            1,
            HOUR,
            batch -> {
              depth.measure();
              return sent[0]++ == 0 ? first : CompletableFuture.<Void>completedFuture(null);
            });
    for (int item = 0; item < batches; item++) {
      batcher.add(item);
    }
    sim.settle();
    first.complete(null);
    sim.await(batcher.close());
    assertEquals(batches, sent[0], "batches");
    return depth;
  }
}
