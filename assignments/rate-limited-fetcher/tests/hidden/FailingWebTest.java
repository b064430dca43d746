package course.ratelimitedfetcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.ratelimitedfetcher.RateLimitedFetcher;
import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Pages that fail, fetchers that throw, and what is left at the end. */
class FailingWebTest {
  @Check("rest-still-run")
  @Test
  void a_failure_stops_nobody_and_is_told_at_the_end(Simulation sim) {
    Exception broken = new IllegalStateException("page 2 is broken");
    Web web = Web.ofPages(sim, 10).whereFails(2, broken);
    Failures.assertOwn(broken, sim.awaitFailure(begun(sim, web, web, 3)));
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(4));
    assertEquals(10, web.server().calls().size(), "fetches");
  }

  @Check("rest-still-run")
  @Test
  void a_failure_at_the_end_is_told_too(Simulation sim) {
    Exception broken = new IllegalStateException("page 4 is broken");
    Web web = Web.ofPages(sim, 5).whereFails(4, broken);
    Failures.assertOwn(broken, sim.awaitFailure(begun(sim, web, web, 2)));
    VirtualTime.assertElapsed(sim, Duration.ofSeconds(3));
  }

  @Check("first-failure")
  @Test
  void the_first_in_time_counts_not_the_first_in_the_list(Simulation sim) {
    Exception late = new IllegalStateException("page 0 is broken");
    Exception early = new IllegalStateException("page 2 is broken");
    Web web =
        Web.ofSeconds(sim, 3, 1, 1, 1, 1)
            .whereFails(0, late)
            .whereFails(2, early);
    Failures.assertOwn(early, sim.awaitFailure(begun(sim, web, web, 3)));
  }

  @Check("never-throws")
  @Test
  void a_fetcher_that_throws_has_failed_for_that_page_only(Simulation sim) {
    IllegalStateException refusal = new IllegalStateException("page 0 is not for you");
    Web web = Web.ofPages(sim, 4);
    Fetcher strict =
        uri -> {
          if (uri.equals(Web.uri(0))) {
            throw refusal;
          }
          return web.fetch(uri);
        };
    Failures.assertOwn(refusal, sim.awaitFailure(begun(sim, web, strict, 2)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(3, web.server().calls().size(), "fetches of the other pages");
    Optional<Duration> last = web.server().calls().getLast().ended();
    assertEquals(Optional.of(Duration.ofSeconds(2)), last, "the end of the last fetch");
  }

  @Check("never-throws")
  @Test
  void a_limit_of_none_fails_the_future(Simulation sim) {
    Web web = Web.ofPages(sim, 2);
    CompletableFuture<List<Response>> responses = begun(sim, web, web, 0);
    sim.settle();
    assertTrue(responses.isDone(), "a limit of 0 is answered");
    assertInstanceOf(IllegalArgumentException.class, sim.awaitFailure(responses));
  }

  private static CompletableFuture<List<Response>> begun(
      Simulation sim, Web web, Fetcher fetcher, int maxConcurrent) {
    try {
      return sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), maxConcurrent, fetcher));
    } catch (Exception thrown) {
      throw new AssertionFailedError("fetchAll threw " + thrown + " at its caller", thrown);
    }
  }

  @Check("flat-stack")
  @Test
  void a_long_list_goes_no_deeper_than_a_short_one(Simulation sim) throws Exception {
    StackDepth few = deepest(sim, 20);
    StackDepth many = deepest(sim, 120);
    StackDepth.assertFlat(few, many);
  }

  /** The deepest stack on which a page is asked for that is there at once, behind a slow one. */
  private static StackDepth deepest(Simulation sim, int pages) throws Exception {
    Web web = Web.ofPages(sim, pages);
    StackDepth depth = new StackDepth();
    Fetcher cached =
        uri -> {
          if (uri.equals(Web.uri(0))) {
            return web.fetch(uri);
          }
          depth.measure();
          return CompletableFuture.completedFuture(new Response(uri, 200, "from the cache"));
        };
    sim.await(sim.onLoop(() -> RateLimitedFetcher.fetchAll(web.uris(), 1, cached)));
    return depth;
  }

  @Check("table-cleared")
  @Test
  void nothing_runs_on_when_all_have_ended(Simulation sim) throws Exception {
    Web web = Web.ofPages(sim, 5);
    CompletableFuture<List<Response>> future = begun(sim, web, web, 3);
    List<Response> responses = List.copyOf(sim.await(future));
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(30));
    assertEquals(responses, sim.await(future), "the responses half an hour later");
  }

  @Check("table-cleared")
  @Test
  void nothing_runs_on_after_a_failure(Simulation sim) {
    Web web = Web.ofPages(sim, 5).whereFails(1, new IllegalStateException("page 1 is broken"));
    CompletableFuture<List<Response>> future = begun(sim, web, web, 3);
    sim.advance(Duration.ofMinutes(30));
    VirtualTime.assertNothingLeft(sim);
    assertEquals(5, web.server().calls().size(), "fetches");
    assertTrue(future.isCompletedExceptionally(), "the future has failed");
  }
}
