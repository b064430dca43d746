package course.ratelimitedfetcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.ratelimitedfetcher.AsyncSemaphore;
import course.ratelimitedfetcher.given.Permit;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several threads at one semaphore, in the smallest scenarios that can go wrong. */
class RushHourTest {
  @Check("fair")
  @Test
  void who_asked_first_is_served_first(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    List<String> served = new ArrayList<>();
    List<CompletableFuture<Void>> guests = new ArrayList<>();
    for (String guest : List.of("first", "second", "third")) {
      guests.add(
          semaphore
              .acquire()
              .thenAccept(
                  permit -> {
                    served.add(guest);
                    permit.close();
                  }));
    }
    held.close();
    for (CompletableFuture<Void> guest : guests) {
      sim.await(guest);
    }
    assertEquals(List.of("first", "second", "third"), served);
  }

  @Check("fair")
  @Explored
  @Test
  void a_newcomer_does_not_overtake_who_waits(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    CompletableFuture<Permit> waits = semaphore.acquire();
    List<CompletableFuture<Permit>> newcomer = new ArrayList<>();
    together(held::close, () -> newcomer.add(semaphore.acquire()));
    sim.settle();
    assertTrue(waits.isDone(), "who waited has the permit");
    assertFalse(newcomer.getFirst().isDone(), "the newcomer has a permit");
    waits.join().close();
    sim.await(newcomer.getFirst()).close();
  }

  @Check("close-once")
  @Test
  void a_permit_closed_twice_is_one_permit(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    held.close();
    held.close();
    assertOneFree(sim, semaphore);
  }

  @Check("close-once")
  @Test
  void a_permit_closed_late_does_not_touch_the_next_one(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit old = sim.await(semaphore.acquire());
    old.close();
    Permit current = sim.await(semaphore.acquire());
    old.close();
    CompletableFuture<Permit> waits = semaphore.acquire();
    sim.settle();
    assertFalse(waits.isDone(), "a second permit is granted");
    current.close();
    sim.await(waits).close();
  }

  @Check("close-once")
  @Explored
  @Test
  void two_threads_that_close_one_permit_give_back_one(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    together(held::close, held::close);
    assertOneFree(sim, semaphore);
  }

  @Check("no-permit-lost")
  @Test
  void who_has_gone_home_takes_no_permit_along(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    CompletableFuture<Permit> leaves = semaphore.acquire();
    CompletableFuture<Permit> stays = semaphore.acquire();
    leaves.cancel(true);
    sim.settle();
    assertFalse(stays.isDone(), "a second permit is granted");
    held.close();
    sim.settle();
    assertTrue(stays.isDone(), "who stayed has the permit");
    stays.join().close();
    assertOneFree(sim, semaphore);
  }

  @Check("no-permit-lost")
  @Explored
  @Test
  void leaving_while_a_permit_comes_loses_nothing(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    CompletableFuture<Permit> leaves = semaphore.acquire();
    CompletableFuture<Permit> stays = semaphore.acquire();
    together(held::close, () -> leaves.cancel(true));
    sim.settle();
    if (!leaves.isCancelled()) {
      assertFalse(stays.isDone(), "a second permit is granted");
      leaves.join().close();
      sim.settle();
    }
    assertTrue(stays.isDone(), "who stayed has the permit");
    stays.join().close();
    assertOneFree(sim, semaphore);
  }

  @Check("no-permit-lost")
  @Explored
  @Test
  void a_permit_that_comes_while_somebody_asks_is_found(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Permit held = sim.await(semaphore.acquire());
    List<CompletableFuture<Permit>> asked = new ArrayList<>();
    together(held::close, () -> asked.add(semaphore.acquire()));
    sim.settle();
    assertTrue(asked.getFirst().isDone(), "the permit is granted");
    asked.getFirst().join().close();
    assertOneFree(sim, semaphore);
  }

  /** One permit can be had, and not a second one. */
  private static void assertOneFree(Simulation sim, AsyncSemaphore semaphore) {
    CompletableFuture<Permit> first = semaphore.acquire();
    CompletableFuture<Permit> second = semaphore.acquire();
    sim.settle();
    assertTrue(first.isDone(), "the permit can be had again");
    assertFalse(second.isDone(), "a second permit is granted");
  }

  private static void together(Runnable one, Runnable other) throws InterruptedException {
    Thread first = Thread.ofPlatform().name("first").start(one);
    Thread second = Thread.ofPlatform().name("second").start(other);
    first.join();
    second.join();
  }
}
