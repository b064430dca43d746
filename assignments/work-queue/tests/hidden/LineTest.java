package course.workqueue.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.workqueue.AsyncQueue;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Who stands in line, who is served, and who leaves at the wrong moment. */
class LineTest {
  @Check("fair")
  @Test
  void takes_are_served_in_the_order_in_which_they_came(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(3);
    CompletableFuture<String> first = queue.take();
    CompletableFuture<String> second = queue.take();
    CompletableFuture<String> third = queue.take();
    sim.await(queue.put("soup"));
    assertTrue(queue.offer("fish"), "somebody waits for the fish");
    sim.await(queue.put("cheese"));
    List<String> served = List.of(sim.await(first), sim.await(second), sim.await(third));
    assertEquals(List.of("soup", "fish", "cheese"), served);
  }

  @Check("fair")
  @Test
  void puts_come_in_in_the_order_in_which_they_came(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    List<CompletableFuture<Void>> puts = new ArrayList<>();
    for (String item : List.of("fish", "cheese", "cake")) {
      puts.add(queue.put(item));
    }
    List<String> taken = new ArrayList<>();
    for (int taking = 0; taking < 4; taking++) {
      taken.add(sim.await(queue.take()));
    }
    assertEquals(List.of("soup", "fish", "cheese", "cake"), taken);
    for (CompletableFuture<Void> put : puts) {
      sim.await(put);
    }
  }

  @Check("no-overtaking")
  @Explored
  @Test
  void an_offer_leaves_the_room_to_who_waited_for_it(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Void> waits = queue.put("fish");
    List<Object> seen = new ArrayList<>();
    Together.run(() -> seen.add(queue.poll()), () -> seen.add(queue.offer("cake")));
    sim.settle();
    assertFalse(seen.contains(true), "the offer got the room");
    assertTrue(waits.isDone(), "the put that waited is in");
    assertEquals(1, queue.size());
    assertEquals(Optional.of("fish"), queue.poll());
  }

  @Check("no-overtaking")
  @Explored
  @Test
  void an_offer_overtakes_nobody_at_a_take(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Void> waits = queue.put("fish");
    List<Boolean> offered = new ArrayList<>();
    List<CompletableFuture<String>> taken = new ArrayList<>();
    Together.run(() -> taken.add(queue.take()), () -> offered.add(queue.offer("cake")));
    assertEquals("soup", sim.await(taken.getFirst()));
    assertFalse(offered.getFirst(), "the offer got the room");
    sim.await(waits);
    assertEquals(Optional.of("fish"), queue.poll());
  }

  @Check("cancelled-take")
  @Test
  void an_item_passes_by_who_has_left(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(2);
    CompletableFuture<String> leaves = queue.take();
    CompletableFuture<String> stays = queue.take();
    leaves.cancel(true);
    sim.await(queue.put("soup"));
    sim.settle();
    assertTrue(stays.isDone(), "who stayed got an item");
    assertEquals("soup", sim.await(stays));
    assertTrue(leaves.isCancelled(), "who left is cancelled");
  }

  @Check("cancelled-take")
  @Test
  void an_item_stays_when_all_have_left(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    queue.take().cancel(true);
    queue.take().cancel(true);
    assertTrue(queue.offer("soup"), "there is room for the soup");
    assertEquals(1, queue.size(), "items in the queue");
    assertEquals(Optional.of("soup"), queue.poll());
  }

  @Check("cancelled-take")
  @Explored
  @Test
  void leaving_while_an_item_is_put_loses_nothing(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<String> leaves = queue.take();
    List<CompletableFuture<Void>> put = new ArrayList<>();
    Together.run(() -> put.add(queue.put("soup")), () -> leaves.cancel(true));
    sim.await(put.getFirst());
    Optional<String> left = queue.poll();
    sim.settle();
    List<Object> got = new ArrayList<>(left.stream().toList());
    if (!leaves.isCancelled()) {
      got.add(leaves.getNow("nothing"));
    }
    assertEquals(List.of("soup"), got, "what was taken");
  }

  @Check("cancelled-take")
  @Explored
  @Test
  void who_stays_gets_what_who_leaves_has_missed(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    CompletableFuture<String> leaves = queue.take();
    CompletableFuture<String> stays = queue.take();
    Together.run(() -> queue.offer("soup"), () -> leaves.cancel(true));
    sim.settle();
    CompletableFuture<String> served = leaves.isCancelled() ? stays : leaves;
    assertEquals("soup", served.getNow("nothing"), "what the first who stayed has got");
    assertEquals(0, queue.size());
  }

  @Check("cancelled-put")
  @Test
  void an_item_that_was_taken_back_never_comes_in(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Void> leaves = queue.put("fish");
    CompletableFuture<Void> stays = queue.put("cheese");
    leaves.cancel(true);
    assertEquals(Optional.of("soup"), queue.poll());
    sim.settle();
    assertTrue(stays.isDone(), "the put that stayed is in");
    assertEquals(Optional.of("cheese"), queue.poll());
    assertEquals(Optional.empty(), queue.poll());
  }

  @Check("cancelled-put")
  @Explored
  @Test
  void a_put_is_cancelled_or_it_is_in(Simulation sim) throws Exception {
    AsyncQueue<String> queue = new AsyncQueue<>(1);
    sim.await(queue.put("soup"));
    CompletableFuture<Void> put = queue.put("fish");
    Together.run(queue::poll, () -> put.cancel(true));
    sim.settle();
    assertTrue(put.isDone(), "the put has an outcome");
    assertEquals(put.isCancelled() ? 0 : 1, queue.size(), "items of a put " + outcome(put));
  }

  private static String outcome(CompletableFuture<Void> put) {
    try {
      put.join();
      return "that is done";
    } catch (CancellationException cancelled) {
      return "that was cancelled";
    } catch (CompletionException failed) {
      return "that failed with " + failed.getCause();
    }
  }
}
