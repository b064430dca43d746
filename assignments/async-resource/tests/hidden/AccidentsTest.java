package course.asyncresource.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.asyncresource.Using;
import course.asyncresource.given.AsyncResource;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Tools that are missing, tools that are stuck, and guests who leave. */
class AccidentsTest {
  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static <T> CompletableFuture<T> called(
      Simulation sim, Callable<CompletableFuture<T>> call) {
    try {
      return sim.onLoop(call);
    } catch (Exception thrown) {
      throw new AssertionFailedError("threw " + thrown + " at the caller", thrown);
    }
  }

  @Check("second-acquire-fails")
  @Test
  void what_was_fetched_before_is_brought_back(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException lost = new IllegalStateException("the knife is lost");
    List<AsyncResource<String>> tools =
        List.of(larder.tool("board"), larder.tool("knife", lost, null), larder.tool("pan"));
    CompletableFuture<String> soup = called(sim, () -> Using.usingAll(tools, larder::cook));
    assertSame(lost, sim.awaitFailure(soup), "what went wrong");
    assertEquals(
        List.of("0 s: fetch board", "100 ms: fetch knife", "200 ms: return board"), larder.log());
    VirtualTime.assertElapsed(sim, ms(300));
  }

  @Check("second-acquire-fails")
  @Test
  void what_never_came_is_not_brought_back(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException lost = new IllegalStateException("the knife is lost");
    AsyncResource<String> knife = larder.tool("knife", lost, null);
    CompletableFuture<String> soup = called(sim, () -> Using.using(knife, larder::cook));
    assertSame(lost, sim.awaitFailure(soup), "what went wrong");
    assertEquals(List.of("0 s: fetch knife"), larder.log());
    VirtualTime.assertElapsed(sim, ms(100));
  }

  @Check("first-error-leads")
  @Test
  void the_first_failure_comes_with_the_others(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException burnt = new IllegalStateException("burnt");
    IllegalStateException jammed = new IllegalStateException("the knife is jammed");
    IllegalStateException broken = new IllegalStateException("the board is broken");
    List<AsyncResource<String>> tools =
        List.of(larder.tool("board", null, broken), larder.tool("knife", null, jammed));
    CompletableFuture<String> soup =
        called(sim, () -> Using.usingAll(tools, tool -> larder.burn(burnt)));
    Throwable first = sim.awaitFailure(soup);
    assertSame(burnt, first, "what went wrong first");
    assertEquals(List.of(jammed, broken), List.of(first.getSuppressed()), "what else went wrong");
    VirtualTime.assertElapsed(sim, ms(1_400));
  }

  @Check("first-error-leads")
  @Test
  void a_tool_that_is_stuck_keeps_no_other(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException jammed = new IllegalStateException("the knife is jammed");
    List<AsyncResource<String>> tools =
        List.of(larder.tool("board"), larder.tool("knife", null, jammed));
    CompletableFuture<String> soup = called(sim, () -> Using.usingAll(tools, larder::cook));
    assertSame(jammed, sim.awaitFailure(soup), "what went wrong");
    assertEquals("1.300 s: return board", larder.log().getLast());
  }

  @Check("first-error-leads")
  @Test
  void a_failure_that_comes_again_does_not_suppress_itself(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException power = new IllegalStateException("no power");
    AsyncResource<String> mixer = larder.tool("mixer", null, power);
    CompletableFuture<String> soup =
        called(sim, () -> Using.using(mixer, tool -> larder.burn(power)));
    assertSame(power, sim.awaitFailure(soup), "what went wrong");
    assertEquals(0, power.getSuppressed().length, "what it suppresses");
  }

  @Check("throws-instead")
  @Test
  void an_acquire_that_throws_has_failed(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException shut = new IllegalStateException("the larder is shut");
    List<AsyncResource<String>> tools = List.of(larder.tool("board"), throwing(shut, null));
    CompletableFuture<String> soup = called(sim, () -> Using.usingAll(tools, larder::cook));
    assertSame(shut, sim.awaitFailure(soup), "what went wrong");
    assertEquals("100 ms: return board", larder.log().getLast());
    CompletableFuture<String> other =
        called(sim, () -> Using.using(throwing(shut, null), larder::cook));
    assertSame(shut, sim.awaitFailure(other), "what went wrong with the only one");
  }

  @Check("throws-instead")
  @Test
  void a_release_that_throws_has_failed(Simulation sim) {
    Larder larder = new Larder(sim);
    IllegalStateException shut = new IllegalStateException("the larder is shut");
    List<AsyncResource<String>> tools = List.of(larder.tool("board"), throwing(null, shut));
    CompletableFuture<String> soup = called(sim, () -> Using.usingAll(tools, larder::cook));
    assertSame(shut, sim.awaitFailure(soup), "what went wrong");
    assertEquals("1.100 s: return board", larder.log().getLast());
  }

  private static AsyncResource<String> throwing(
      RuntimeException onAcquire, RuntimeException onRelease) {
    return new AsyncResource<>() {
      @Override
      public CompletableFuture<String> acquire() {
        if (onAcquire != null) {
          throw onAcquire;
        }
        return CompletableFuture.completedFuture("spoon");
      }

      @Override
      public CompletableFuture<Void> release(String acquired) {
        if (onRelease != null) {
          throw onRelease;
        }
        return CompletableFuture.completedFuture(null);
      }
    };
  }

  @Check("cancelled-while-acquiring")
  @Test
  void what_comes_too_late_is_brought_back_at_once(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    List<AsyncResource<String>> tools =
        List.of(larder.tool("board"), larder.tool("knife"), larder.tool("pan"));
    CompletableFuture<String> soup = sim.onLoop(() -> Using.usingAll(tools, larder::cook));
    sim.advance(ms(150));
    soup.cancel(true);
    sim.advance(Larder.ONE);
    assertEquals(
        List.of(
            "0 s: fetch board",
            "100 ms: fetch knife",
            "200 ms: return knife",
            "300 ms: return board"),
        larder.log());
    assertTrue(soup.isCancelled(), "who has cancelled sees it");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("cancelled-in-use")
  @Test
  void the_tools_are_needed_until_the_cook_has_tidied_up(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    AsyncResource<String> knife = larder.tool("knife");
    TidyCook cook = new TidyCook(sim, larder);
    CompletableFuture<String> soup = sim.onLoop(() -> Using.using(knife, tool -> cook));
    sim.advance(ms(600));
    soup.cancel(true);
    sim.advance(Larder.ONE);
    assertEquals(
        List.of("0 s: fetch knife", "600 ms: stop", "1.100 s: tidy", "1.100 s: return knife"),
        larder.log());
  }

  /** Needs 500 ms after a cancel before it has ended. */
  private static final class TidyCook extends CompletableFuture<String> {
    private final Simulation sim;
    private final Larder larder;
    private boolean stopped;

    TidyCook(Simulation sim, Larder larder) {
      this.sim = sim;
      this.larder = larder;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      if (!stopped) {
        stopped = true;
        larder.note("stop");
        sim.service("stove")
            .answer("tidy", ms(500), "tidy")
            .thenRun(
                () -> {
                  larder.note("tidy");
                  completeExceptionally(new CancellationException());
                });
      }
      return true;
    }
  }

  @Check("cancelled-in-use")
  @Test
  void who_cancels_too_late_disturbs_nothing(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    List<AsyncResource<String>> tools = List.of(larder.tool("board"), larder.tool("knife"));
    CompletableFuture<String> soup = sim.onLoop(() -> Using.usingAll(tools, larder::cook));
    sim.advance(ms(1_250));
    soup.cancel(true);
    sim.advance(Larder.ONE);
    assertEquals(
        List.of("1.200 s: return knife", "1.300 s: return board"),
        larder.log().subList(3, larder.log().size()),
        "what happened after the use");
    VirtualTime.assertNothingLeft(sim);
  }

  /** A tool and a cook in the hands of a test. */
  private static final class ByHand implements AsyncResource<String> {
    private final CompletableFuture<String> acquire = new CompletableFuture<>();
    private final CompletableFuture<String> use = new CompletableFuture<>();
    private final List<String> released = new ArrayList<>();
    private boolean used;

    @Override
    public CompletableFuture<String> acquire() {
      return acquire.copy();
    }

    @Override
    public synchronized CompletableFuture<Void> release(String acquired) {
      released.add(acquired + (used && !use.isDone() ? " in use" : ""));
      return CompletableFuture.completedFuture(null);
    }

    synchronized CompletableFuture<String> use(String tool) {
      used = true;
      return use;
    }
  }

  /** How two things happen. */
  private interface Race {
    void run(Runnable one, Runnable other) throws InterruptedException;
  }

  /** In this order, in the other one, and at once. */
  private static List<Race> races() {
    return List.of(
        (one, other) -> {
          one.run();
          other.run();
        },
        (one, other) -> {
          other.run();
          one.run();
        },
        Together::run);
  }

  @Check("exactly-once")
  @Explored
  @Test
  void a_cancel_when_it_arrives(Simulation sim) throws Exception {
    for (Race race : races()) {
      ByHand knife = new ByHand();
      CompletableFuture<String> soup = Using.using(knife, knife::use);
      sim.settle();
      race.run(() -> soup.cancel(true), () -> knife.acquire.complete("knife"));
      sim.settle();
      assertEquals(List.of("knife"), knife.released, "what was brought back");
      assertEquals(knife.used, knife.use.isCancelled(), "whether a use was cancelled");
    }
  }

  @Check("exactly-once")
  @Explored
  @Test
  void a_cancel_when_the_use_ends(Simulation sim) throws Exception {
    for (Race race : races()) {
      ByHand knife = new ByHand();
      knife.acquire.complete("knife");
      CompletableFuture<String> soup = Using.using(knife, knife::use);
      sim.settle();
      race.run(() -> soup.cancel(true), () -> knife.use.complete("soup"));
      sim.settle();
      assertEquals(List.of("knife"), knife.released, "what was brought back");
      assertTrue(soup.isDone(), "there is an outcome");
    }
  }
}
