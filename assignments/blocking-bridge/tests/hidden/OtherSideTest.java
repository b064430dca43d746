package course.blockingbridge.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.blockingbridge.Bridge;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Work that fails, a bridge that closes, and two who come at once. */
class OtherSideTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private static Callable<String> reading(Simulation sim, String title) {
    return () -> sim.service("library").block(title, ONE, () -> title);
  }

  private static <T> CompletableFuture<T> offloaded(
      Simulation sim, Bridge bridge, Callable<? extends T> work) {
    try {
      return sim.onLoop(() -> bridge.offload(work));
    } catch (Exception thrown) {
      throw new AssertionFailedError(
          "offload threw a " + thrown.getClass().getName() + " at its caller", thrown);
    }
  }

  @Check("checked-exception")
  @Test
  void what_the_work_throws_is_what_the_future_fails_with(Simulation sim) {
    IOException torn = new IOException("a page is torn out");
    AssertionError fallen = new AssertionError("the shelf has fallen");
    IllegalStateException lent = new IllegalStateException("lent out");
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      CompletableFuture<?> first =
          offloaded(
              sim,
              bridge,
              () -> {
                throw torn;
              });
      CompletableFuture<?> second =
          offloaded(
              sim,
              bridge,
              () -> {
                throw fallen;
              });
      CompletableFuture<?> third =
          offloaded(
              sim,
              bridge,
              () -> {
                throw lent;
              });
      CompletableFuture<String> fourth = offloaded(sim, bridge, reading(sim, "Emma"));
      sim.advance(ONE);
      for (CompletableFuture<?> future : List.of(first, second, third, fourth)) {
        assertTrue(future.isDone(), "every piece of work has an outcome");
      }
      assertSame(torn, sim.awaitFailure(first));
      assertSame(fallen, sim.awaitFailure(second));
      assertSame(lent, sim.awaitFailure(third));
      assertEquals("Emma", fourth.getNow("nothing"), "what comes behind three failures");
    }
  }

  @Check("run-sync-failure")
  @Test
  void a_failure_is_thrown_in_one_layer(Simulation sim) {
    IOException burnt = new IOException("the soup is burnt");
    IllegalStateException closed = new IllegalStateException("the kitchen is closed");
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      failing(burnt, bridge, () -> sim.service("kitchen").fail("soup", ONE, burnt));
      failing(
          burnt,
          bridge,
          () -> sim.service("kitchen").fail("soup", ONE, burnt).thenApply(dish -> dish));
      failing(
          closed,
          bridge,
          () -> {
            throw closed;
          });
    }
  }

  private static void failing(
      Throwable failure, Bridge bridge, Supplier<CompletionStage<Object>> work) {
    CompletionException thrown =
        assertThrows(CompletionException.class, () -> bridge.runSync(work));
    assertSame(failure, thrown.getCause());
  }

  @Check("run-sync-failure")
  @Test
  void an_interrupt_is_not_lost(Simulation sim) throws Exception {
    Thread me = Thread.currentThread();
    Thread other =
        Thread.ofPlatform()
            .name("other")
            .start(
                () -> {
                  try {
                    Thread.sleep(ONE.dividedBy(2));
                    me.interrupt();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      bridge.runSync(() -> sim.service("kitchen").answer("soup", ONE, "soup"));
    } catch (RuntimeException interrupted) {
      // whether it gives up or waits on is its own decision
    }
    assertTrue(Thread.interrupted(), "the thread is interrupted");
    other.join();
  }

  @Check("close")
  @Test
  void closing_time_is_for_those_who_come_later(Simulation sim) throws Exception {
    Bridge bridge = new Bridge(sim.loop(), 1);
    CompletableFuture<String> reads = offloaded(sim, bridge, reading(sim, "Emma"));
    CompletableFuture<String> waits = offloaded(sim, bridge, reading(sim, "Faust"));
    sim.advance(ONE.dividedBy(2));
    VirtualTime.assertTakes(sim, Duration.ZERO, () -> closed(sim, bridge));
    VirtualTime.assertTakes(sim, Duration.ZERO, () -> closed(sim, bridge));
    CompletableFuture<String> late = offloaded(sim, bridge, reading(sim, "Momo"));
    sim.settle();
    assertTrue(late.isDone(), "who comes later is told at once");
    assertInstanceOf(RejectedExecutionException.class, sim.awaitFailure(late));
    assertEquals("Emma", sim.await(reads));
    assertEquals("Faust", sim.await(waits));
    VirtualTime.assertElapsed(sim, ONE.multipliedBy(2));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  private static Void closed(Simulation sim, Bridge bridge) throws Exception {
    return sim.onLoop(
        () -> {
          bridge.close();
          return null;
        });
  }

  @Check("race")
  @Explored
  @Test
  void two_who_come_at_once_share_one_chair(Simulation sim) throws Exception {
    int[] reading = new int[2];
    Callable<String> work =
        () -> {
          reading[0]++;
          reading[1] = Math.max(reading[0], reading[1]);
          Thread.sleep(ONE);
          reading[0]--;
          return "Emma";
        };
    Bridge bridge = new Bridge(sim.loop(), 1);
    List<CompletableFuture<String>> books =
        together(() -> bridge.offload(work), () -> bridge.offload(work));
    bridge.close();
    for (CompletableFuture<String> book : books) {
      assertEquals("Emma", sim.await(book));
    }
    assertEquals(1, reading[1], "pieces of work that ran at once");
  }

  @Check("race")
  @Explored
  @Test
  void who_comes_as_it_closes_is_served_or_sent_away(Simulation sim) throws Exception {
    Bridge bridge = new Bridge(sim.loop(), 1);
    List<CompletableFuture<String>> books =
        together(
            () -> bridge.offload(() -> "Emma"),
            () -> {
              bridge.close();
              return CompletableFuture.completedFuture("closed");
            });
    sim.settle();
    CompletableFuture<String> book = books.getFirst();
    assertTrue(book.isDone(), "the work is done or rejected");
    String outcome = sim.await(book.exceptionally(failure -> rejected(failure)));
    assertTrue(List.of("Emma", "rejected").contains(outcome), "the outcome is " + outcome);
  }

  private static String rejected(Throwable failure) {
    Throwable own = failure instanceof CompletionException ? failure.getCause() : failure;
    return own instanceof RejectedExecutionException ? "rejected" : own.toString();
  }

  /** Calls both at once, each on a thread of its own. */
  private static List<CompletableFuture<String>> together(
      Callable<CompletableFuture<String>> one, Callable<CompletableFuture<String>> other)
      throws Exception {
    List<CompletableFuture<String>> firsts = new ArrayList<>();
    List<CompletableFuture<String>> seconds = new ArrayList<>();
    Thread first = Thread.ofPlatform().name("first").start(() -> firsts.add(called(one)));
    Thread second = Thread.ofPlatform().name("second").start(() -> seconds.add(called(other)));
    first.join();
    second.join();
    return List.of(firsts.getFirst(), seconds.getFirst());
  }

  private static CompletableFuture<String> called(Callable<CompletableFuture<String>> call) {
    try {
      return call.call();
    } catch (Exception thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }
}
