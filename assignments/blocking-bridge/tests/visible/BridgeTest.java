package course.blockingbridge.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.blockingbridge.Bridge;
import headwaiter.api.Callers;
import headwaiter.api.Check;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A library that blocks, and a loop that must not. */
class BridgeTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private static Callable<String> reading(Simulation sim, String title) {
    return () -> sim.service("library").block(title, ONE, () -> title);
  }

  @Check("off-the-loop")
  @Test
  void a_library_that_blocks_blocks_nobody_else(Simulation sim) throws Exception {
    try (Bridge bridge = new Bridge(sim.loop(), 2)) {
      CompletableFuture<String> book = sim.onLoop(() -> bridge.offload(reading(sim, "Emma")));
      VirtualTime.assertElapsed(sim, Duration.ZERO);
      assertEquals("Emma", sim.await(book));
      VirtualTime.assertElapsed(sim, ONE);
      GivenService.Call call = sim.service("library").calls().getFirst();
      assertFalse(call.onLoop(), "the work ran on the loop");
      assertFalse(
          call.thread().startsWith("ForkJoinPool.commonPool"), "the work ran in the common pool");
    }
  }

  @Check("home-over-the-loop")
  @Test
  void a_result_comes_home_over_the_loop(Simulation sim) throws Exception {
    Callers callers = new Callers(sim.loop());
    try (Bridge bridge = new Bridge(sim.loop(), 2)) {
      CompletableFuture<?> told =
          sim.onLoop(
              () ->
                  bridge
                      .offload(reading(sim, "Emma"))
                      .thenAccept(title -> callers.note()));
      sim.await(told);
    }
    assertEquals(1, callers.calls(), "how often the stage behind ran");
    callers.assertOnLoop("the stage behind");
  }

  @Check("home-over-the-loop")
  @Test
  void a_failure_comes_home_over_the_loop(Simulation sim) throws Exception {
    Callers callers = new Callers(sim.loop());
    try (Bridge bridge = new Bridge(sim.loop(), 2)) {
      CompletableFuture<?> told =
          sim.onLoop(
              () ->
                  bridge
                      .offload(
                          () ->
                              sim.service("library")
                                  .block(
                                      "Emma",
                                      ONE,
                                      () -> {
                                        throw new IllegalStateException("lent out");
                                      }))
                      .handle(
                          (title, failure) -> {
                            callers.note();
                            return null;
                          }));
      sim.await(told);
    }
    assertEquals(1, callers.calls(), "how often the stage behind ran");
    callers.assertOnLoop("the stage behind");
  }

  @Check("at-most")
  @Test
  void five_readers_share_two_chairs(Simulation sim) throws Exception {
    try (Bridge bridge = new Bridge(sim.loop(), 2)) {
      List<CompletableFuture<String>> books = new ArrayList<>();
      for (String title : List.of("Emma", "Faust", "Lolita", "Momo", "Ulysses")) {
        books.add(sim.onLoop(() -> bridge.offload(reading(sim, title))));
      }
      VirtualTime.assertElapsed(sim, Duration.ZERO);
      for (CompletableFuture<String> book : books) {
        sim.await(book);
      }
      VirtualTime.assertElapsed(sim, ONE.multipliedBy(3));
      VirtualTime.assertMostInFlight(sim.service("library"), 2);
    }
  }

  @Check("run-sync")
  @Test
  void who_may_wait_waits(Simulation sim) throws Exception {
    Callers callers = new Callers(sim.loop());
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      String dish =
          VirtualTime.assertTakes(
              sim,
              ONE,
              () ->
                  bridge.runSync(
                      () -> {
                        callers.note();
                        return sim.service("kitchen").answer("soup", ONE, "soup");
                      }));
      assertEquals("soup", dish);
    }
    assertEquals(1, callers.calls(), "how often the supplier was called");
    callers.assertOnLoop("the supplier");
  }

  @Check("run-sync")
  @Test
  void there_and_back_again(Simulation sim) throws Exception {
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      String title =
          VirtualTime.assertTakes(
              sim, ONE, () -> bridge.runSync(() -> bridge.offload(reading(sim, "Emma"))));
      assertEquals("Emma", title);
    }
  }

  @Check("run-sync-on-the-loop")
  @Test
  void the_loop_does_not_wait_for_itself(Simulation sim) {
    List<String> started = new ArrayList<>();
    try (Bridge bridge = new Bridge(sim.loop(), 1)) {
      assertInstanceOf(
          IllegalStateException.class,
          assertThrows(
              Exception.class,
              () ->
                  sim.onLoop(
                      () ->
                          bridge.runSync(
                              () -> {
                                started.add("soup");
                                return sim.service("kitchen").answer("soup", ONE, "soup");
                              }))));
    }
    sim.advance(ONE);
    assertTrue(started.isEmpty(), "the supplier was called");
  }
}
