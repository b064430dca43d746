package course.batchprocessor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.batchprocessor.Batcher;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two things that happen at one moment. */
class CollisionTest {
  private static final Duration ONE = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Batches that end when the test says so. */
  private static final class ByHand {
    private final List<String> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private int underWay;
    private int most;

    synchronized CompletableFuture<Void> send(List<String> batch) {
      CompletableFuture<Void> end = new CompletableFuture<>();
      sent.addAll(batch);
      ends.add(end);
      most = Math.max(most, ++underWay);
      return end;
    }

    void end(int batch) {
      CompletableFuture<Void> end;
      synchronized (this) {
        underWay--;
        end = ends.get(batch);
      }
      end.complete(null);
    }
  }

  private static CompletableFuture<Void> atOnce() {
    return CompletableFuture.completedFuture(null);
  }

  @Check("nothing-lost")
  @Explored
  @Test
  void two_who_fill_a_batch_together_fill_it(Simulation sim) throws Exception {
    List<Integer> sizes = new ArrayList<>();
    Batcher<String> batcher =
        new Batcher<>(
            2,
            HOUR,
            batch -> {
              sizes.add(batch.size());
              return atOnce();
            });
    Together.run(() -> batcher.add("soup"), () -> batcher.add("fish"));
    sim.settle();
    assertEquals(List.of(2), sizes, "the sizes of the batches that were sent");
  }

  @Check("nothing-lost")
  @Explored
  @Test
  void who_comes_while_a_batch_ends_is_not_forgotten(Simulation sim) throws Exception {
    ByHand oven = new ByHand();
    Batcher<String> batcher = new Batcher<>(1, HOUR, oven::send);
    batcher.add("soup");
    sim.settle();
    Together.run(() -> batcher.add("fish"), () -> oven.end(0));
    sim.settle();
    assertEquals(List.of("soup", "fish"), oven.sent, "what was sent");
    assertEquals(1, oven.most, "batches under way at once");
  }

  @Check("nothing-lost")
  @Explored
  @Test
  void who_comes_when_the_clock_rings_is_sent_once(Simulation sim) throws Exception {
    List<String> sent = new ArrayList<>();
    Batcher<String> batcher =
        new Batcher<>(
            2,
            ONE,
            batch -> {
              sent.addAll(batch);
              return atOnce();
            });
    batcher.add("soup");
    Thread guest = Thread.ofPlatform().name("guest").start(() -> addLater(batcher));
    guest.join();
    sim.advance(ONE.multipliedBy(2));
    assertEquals(List.of("soup", "fish"), sent, "what was sent");
  }

  private static void addLater(Batcher<String> batcher) {
    try {
      Thread.sleep(ONE);
      batcher.add("fish");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Check("nothing-lost")
  @Explored
  @Test
  void who_comes_while_we_close_is_sent_or_refused(Simulation sim) throws Exception {
    List<String> sent = new ArrayList<>();
    Batcher<String> batcher =
        new Batcher<>(
            2,
            HOUR,
            batch -> {
              sent.addAll(batch);
              return atOnce();
            });
    List<CompletableFuture<Void>> added = new ArrayList<>();
    List<CompletableFuture<Void>> closed = new ArrayList<>();
    Together.run(() -> added.add(tried(batcher)), () -> closed.add(batcher.close()));
    sim.settle();
    assertTrue(closed.getFirst().isDone(), "closing has come to an end");
    assertTrue(added.getFirst().isDone(), "the item has an outcome");
    boolean refused = added.getFirst().isCompletedExceptionally();
    assertEquals(refused ? List.of() : List.of("soup"), sent, "what was sent");
  }

  /** Whether a refusal is thrown is the matter of another check. */
  private static CompletableFuture<Void> tried(Batcher<String> batcher) {
    try {
      return batcher.add("soup");
    } catch (IllegalStateException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }
}
