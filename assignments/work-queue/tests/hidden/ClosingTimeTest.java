package course.workqueue.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.workqueue.AsyncQueue;
import course.workqueue.Pipeline;
import course.workqueue.given.Stats;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** When the work is done, who is told, and what is left. */
class ClosingTimeTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  @Check("join")
  @Test
  void an_empty_table_is_done_at_once(Simulation sim) throws Exception {
    CompletableFuture<Void> done = new AsyncQueue<String>(1).join();
    sim.settle();
    assertTrue(done.isDone(), "a join where nothing was put");
  }

  @Check("join")
  @Test
  void a_join_waits_for_the_work_and_not_for_the_queue(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(2);
    sim.await(queue.put("soup"));
    sim.await(queue.put("fish"));
    CompletableFuture<Void> done = queue.join();
    sim.await(queue.take());
    sim.await(queue.take());
    sim.settle();
    assertFalse(done.isDone(), "the work is done when the queue is empty");
    queue.taskDone();
    sim.settle();
    assertFalse(done.isDone(), "the work is done after the first of two");
    queue.taskDone();
    sim.settle();
    assertTrue(done.isDone(), "the work is done after both");
  }

  @Check("join")
  @Test
  void an_item_that_never_lay_in_the_queue_counts_too(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<String> taken = queue.take();
    sim.await(queue.put("soup"));
    CompletableFuture<Void> done = queue.join();
    sim.await(taken);
    sim.settle();
    assertFalse(done.isDone(), "the work is done");
    queue.taskDone();
    sim.await(done);
  }

  @Check("join")
  @Test
  void work_may_be_done_as_soon_as_it_is_handed_over(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<Void> work = queue.take().thenAccept(item -> queue.taskDone());
    sim.await(queue.put("soup"));
    sim.await(work);
    sim.await(queue.join());
  }

  @Check("join")
  @Explored
  @Test
  void a_join_beside_the_last_task_is_told(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    queue.poll();
    List<CompletableFuture<Void>> done = new ArrayList<>();
    Together.run(queue::taskDone, () -> done.add(queue.join()));
    sim.settle();
    assertTrue(done.getFirst().isDone(), "the join has heard of it");
  }

  @Check("surplus-task-done")
  @Test
  void more_work_cannot_be_done_than_there_was(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    assertThrows(IllegalStateException.class, queue::taskDone);
    sim.await(queue.put("soup"));
    sim.await(queue.take());
    queue.taskDone();
    assertThrows(IllegalStateException.class, queue::taskDone);
    sim.await(queue.put("fish"));
    sim.await(queue.take());
    queue.taskDone();
    assertThrows(IllegalStateException.class, queue::taskDone);
  }

  @Check("callbacks-outside-lock")
  @Test
  void a_guest_who_eats_at_the_counter_blocks_nobody(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<Integer> eaten = queue.take().thenApply(item -> sizeSeenElsewhere(queue));
    sim.await(queue.put("soup"));
    sim.await(eaten);
  }

  @Check("callbacks-outside-lock")
  @Test
  void a_waiter_who_is_called_in_blocks_nobody(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Integer> in = queue.put("fish").thenApply(done -> sizeSeenElsewhere(queue));
    sim.await(queue.take());
    sim.await(in);
  }

  @Check("callbacks-outside-lock")
  @Test
  void who_hears_that_all_is_done_blocks_nobody(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Integer> told = queue.join().thenApply(done -> sizeSeenElsewhere(queue));
    sim.await(queue.take());
    queue.taskDone();
    sim.await(told);
  }

  /** What another thread sees, while this one stands in a callback. */
  private static int sizeSeenElsewhere(AsyncQueue<String> queue) {
    CompletableFuture<Integer> size = new CompletableFuture<>();
    Thread.ofPlatform().name("elsewhere").start(() -> size.complete(queue.size()));
    try {
      return size.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException locked) {
      throw new AssertionFailedError(
          "another thread could not use the queue while a callback ran", locked);
    } catch (Exception failed) {
      throw new AssertionFailedError("another thread could not use the queue", failed);
    }
  }

  @Check("pipeline-ends")
  @Test
  void nobody_waits_when_the_last_item_is_eaten(Simulation sim) throws Exception {
    assertEquals(new Stats(1, 1, ONE.multipliedBy(2)), ended(sim, 1, 1, 3, 1));
    assertEquals(new Stats(0, 0, Duration.ZERO), ended(sim, 0, 5, 2, 1));
    assertEquals(new Stats(0, 0, Duration.ZERO), ended(sim, 4, 0, 2, 1));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("pipeline-ends")
  @Explored
  @Test
  void two_who_eat_at_once_are_both_counted(Simulation sim) throws Exception {
    assertEquals(new Stats(2, 2, ONE.multipliedBy(2)), ended(sim, 2, 1, 2, 1));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  private static Stats ended(
      Simulation sim, int producers, int itemsEach, int consumers, int capacity) throws Exception {
    return sim.await(
        sim.onLoop(() -> Pipeline.run(producers, itemsEach, consumers, capacity, ONE, ONE)));
  }

  @Check("pipeline-ends")
  @Test
  void numbers_that_make_no_sense_fail_the_future(Simulation sim) {
    refused(sim, -1, 1, 1, 1, ONE, ONE);
    refused(sim, 1, -1, 1, 1, ONE, ONE);
    refused(sim, 1, 1, 0, 1, ONE, ONE);
    refused(sim, 1, 1, 1, 0, ONE, ONE);
    refused(sim, 1, 1, 1, 1, ONE.negated(), ONE);
    refused(sim, 1, 1, 1, 1, ONE, ONE.negated());
  }

  private static void refused(
      Simulation sim,
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume) {
    CompletableFuture<Stats> stats;
    try {
      stats =
          sim.onLoop(
              () -> Pipeline.run(producers, itemsEach, consumers, capacity, produce, consume));
    } catch (Exception thrown) {
      throw new AssertionFailedError("run threw " + thrown + " at its caller", thrown);
    }
    sim.settle();
    assertTrue(stats.isDone(), "numbers that make no sense are answered at once");
    assertInstanceOf(IllegalArgumentException.class, sim.awaitFailure(stats));
  }
}
