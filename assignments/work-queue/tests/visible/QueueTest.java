package course.workqueue.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.workqueue.AsyncQueue;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One thread at a queue. */
class QueueTest {
  @Check("fifo")
  @Test
  void items_come_out_as_they_went_in(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(4);
    sim.await(sim.onLoop(() -> queue.put("soup")));
    assertTrue(queue.offer("fish"), "there is room for the fish");
    sim.await(sim.onLoop(() -> queue.put("cheese")));
    assertTrue(queue.offer("cake"), "there is room for the cake");
    assertEquals(4, queue.size());
    assertEquals(Optional.of("soup"), queue.poll());
    assertEquals("fish", sim.await(sim.onLoop(queue::take)));
    assertEquals(Optional.of("cheese"), queue.poll());
    assertEquals("cake", sim.await(sim.onLoop(queue::take)));
    assertEquals(Optional.empty(), queue.poll());
    assertEquals(0, queue.size());
  }

  @Check("fifo")
  @Test
  void an_item_goes_to_who_waits_for_it(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<String> first = sim.onLoop(queue::take);
    sim.settle();
    assertFalse(first.isDone(), "there was something to take");
    sim.await(sim.onLoop(() -> queue.put("soup")));
    assertEquals("soup", sim.await(first));
    CompletableFuture<String> second = sim.onLoop(queue::take);
    assertTrue(queue.offer("fish"), "somebody waits for the fish");
    assertEquals("fish", sim.await(second));
    assertEquals(0, queue.size());
  }

  @Check("back-pressure")
  @Test
  void a_put_waits_for_room(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(2);
    sim.await(sim.onLoop(() -> queue.put("soup")));
    sim.await(sim.onLoop(() -> queue.put("fish")));
    CompletableFuture<Void> cheese = sim.onLoop(() -> queue.put("cheese"));
    sim.settle();
    assertFalse(cheese.isDone(), "the cheese is in a full queue");
    assertEquals(2, queue.size(), "items in a full queue");
    assertFalse(queue.offer("cake"), "there is room for the cake");
    assertEquals("soup", sim.await(sim.onLoop(queue::take)));
    sim.settle();
    assertTrue(cheese.isDone(), "the cheese is in when the soup is out");
    assertEquals(2, queue.size(), "items in a queue that is full again");
    List<Optional<String>> rest = List.of(queue.poll(), queue.poll(), queue.poll());
    assertEquals(List.of(Optional.of("fish"), Optional.of("cheese"), Optional.empty()), rest);
  }

  @Check("back-pressure")
  @Test
  void a_poll_makes_room_for_a_put(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(sim.onLoop(() -> queue.put("soup")));
    CompletableFuture<Void> fish = sim.onLoop(() -> queue.put("fish"));
    sim.settle();
    assertFalse(fish.isDone(), "the fish is in a full queue");
    assertEquals(Optional.of("soup"), queue.poll());
    sim.settle();
    assertTrue(fish.isDone(), "the fish is in when the soup is out");
    assertEquals(1, queue.size());
  }

  @Check("loop-stays-free")
  @Test
  void no_call_waits_for_its_future(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<String> taken = sim.onLoop(queue::take);
    CompletableFuture<Void> first = sim.onLoop(() -> queue.put("soup"));
    CompletableFuture<Void> second = sim.onLoop(() -> queue.put("fish"));
    CompletableFuture<Void> third = sim.onLoop(() -> queue.put("cheese"));
    CompletableFuture<Void> done = sim.onLoop(queue::join);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    assertEquals("soup", sim.await(taken));
    sim.await(first);
    sim.await(second);
    queue.poll();
    sim.await(third);
    queue.poll();
    for (int task = 0; task < 3; task++) {
      queue.taskDone();
    }
    sim.await(done);
  }
}
