package course.ratelimitedfetcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.ratelimitedfetcher.AsyncSemaphore;
import course.ratelimitedfetcher.RateLimitedFetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Webs where nothing fails, and a semaphore that one thread uses. */
class FetcherTest {
  @Check("permits")
  @Test
  void three_permits_serve_three_and_then_one_for_each_that_is_closed(Simulation sim)
      throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(3);
    List<CompletableFuture<Permit>> permits = new ArrayList<>();
    for (int asked = 0; asked < 5; asked++) {
      permits.add(sim.onLoop(semaphore::acquire));
    }
    sim.settle();
    assertEquals(3, granted(permits), "permits granted at first");
    permits.get(1).join().close();
    sim.settle();
    assertEquals(4, granted(permits), "permits granted when one was closed");
    permits.get(0).join().close();
    sim.settle();
    assertEquals(5, granted(permits), "permits granted when two were closed");
  }

  private static long granted(List<CompletableFuture<Permit>> permits) {
    return permits.stream().filter(CompletableFuture::isDone).count();
  }

  @Check("exact-time")
  @Test
  void ten_pages_of_one_second_take_four_seconds(Simulation sim) throws Exception {
    List<Response> responses = takes_four_seconds(sim, Web.ofPages(sim, 10));
    assertEquals(10, responses.size(), "responses");
  }

  @Check("no-batches")
  @Test
  void a_slow_page_holds_up_its_own_place_only(Simulation sim) throws Exception {
    List<Response> responses =
        takes_four_seconds(sim, Web.ofSeconds(sim, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    assertEquals(10, responses.size(), "responses");
  }

  private static List<Response> takes_four_seconds(Simulation sim, Web web) throws Exception {
    return VirtualTime.assertTakes(
        sim,
        Duration.ofSeconds(4),
        () -> sim.await(sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), 3, web))));
  }

  @Check("never-a-fourth")
  @Test
  void three_are_in_flight_and_never_a_fourth(Simulation sim) throws Exception {
    Web web = Web.ofSeconds(sim, 2, 1, 3, 1, 2, 1, 3, 1, 2, 1);
    sim.await(sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), 3, web)));
    VirtualTime.assertMostInFlight(web.server(), 3);
    assertEquals(10, web.server().calls().size(), "fetches");
  }

  @Check("input-order")
  @Test
  void responses_stand_in_the_order_of_the_uris(Simulation sim) throws Exception {
    Web web = Web.ofSeconds(sim, 5, 1, 3, 2, 1);
    List<Response> responses =
        sim.await(sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), 3, web)));
    assertEquals(web.responses(), responses);
  }

  @Check("input-order")
  @Test
  void no_uris_give_no_responses_at_once(Simulation sim) throws Exception {
    Web web = Web.ofPages(sim, 0);
    CompletableFuture<List<Response>> responses =
        sim.onLoop(() -> RateLimitedFetcher.fetchAll(List.of(), 3, web));
    sim.settle();
    assertTrue(responses.isDone(), "an empty list is answered");
    assertEquals(List.of(), responses.join());
  }

  @Check("loop-stays-free")
  @Test
  void a_long_list_returns_before_anything_is_fetched(Simulation sim) throws Exception {
    Web web = Web.ofPages(sim, 10);
    CompletableFuture<List<Response>> responses =
        sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), 3, web));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(responses);
  }

  @Check("loop-stays-free")
  @Test
  void asking_for_a_permit_returns_when_none_is_free(Simulation sim) throws Exception {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    CompletableFuture<Permit> held = sim.onLoop(semaphore::acquire);
    CompletableFuture<Permit> waits = sim.onLoop(semaphore::acquire);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(held).close();
    sim.await(waits).close();
  }
}
