package course.asyncresource.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.asyncresource.Using;
import course.asyncresource.given.AsyncResource;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Tools that are fetched, used, and brought back. */
class UsingTest {
  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  @Check("acquire-use-release")
  @Test
  void a_knife_is_fetched_used_and_brought_back(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    AsyncResource<String> knife = larder.tool("knife");
    CompletableFuture<String> soup = sim.onLoop(() -> Using.using(knife, larder::cook));
    assertEquals("soup", sim.await(soup));
    VirtualTime.assertElapsed(sim, ms(1_200));
    assertEquals(
        List.of("0 s: fetch knife", "100 ms: cook with knife", "1.100 s: return knife"),
        larder.log());
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("released-after-failure")
  @Test
  void a_knife_is_brought_back_when_the_soup_is_burnt(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    IllegalStateException burnt = new IllegalStateException("burnt");
    AsyncResource<String> knife = larder.tool("knife");
    CompletableFuture<String> soup =
        sim.onLoop(() -> Using.using(knife, tool -> larder.burn(burnt)));
    assertSame(burnt, sim.awaitFailure(soup), "what went wrong");
    VirtualTime.assertElapsed(sim, ms(1_200));
    assertEquals(
        List.of("0 s: fetch knife", "100 ms: cook", "1.100 s: return knife"), larder.log());
  }

  @Check("released-after-failure")
  @Test
  void a_knife_is_brought_back_when_nobody_begins_to_cook(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    IllegalStateException strike = new IllegalStateException("the cook is on strike");
    AsyncResource<String> knife = larder.tool("knife");
    CompletableFuture<String> soup =
        sim.onLoop(
            () ->
                Using.using(
                    knife,
                    tool -> {
                      throw strike;
                    }));
    assertSame(strike, sim.awaitFailure(soup), "what went wrong");
    VirtualTime.assertElapsed(sim, ms(200));
    assertEquals(List.of("0 s: fetch knife", "100 ms: return knife"), larder.log());
  }

  @Check("reverse-order")
  @Test
  void what_was_fetched_last_is_brought_back_first(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    List<AsyncResource<String>> tools =
        List.of(larder.tool("board"), larder.tool("knife"), larder.tool("pan"));
    CompletableFuture<String> soup = sim.onLoop(() -> Using.usingAll(tools, larder::cook));
    assertEquals("soup", sim.await(soup));
    assertEquals(
        List.of(
            "0 s: fetch board",
            "100 ms: fetch knife",
            "200 ms: fetch pan",
            "300 ms: cook with [board, knife, pan]",
            "1.300 s: return pan",
            "1.400 s: return knife",
            "1.500 s: return board"),
        larder.log());
    VirtualTime.assertElapsed(sim, ms(1_600));
  }

  @Check("reverse-order")
  @Test
  void no_tools_are_needed_to_do_without(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    List<AsyncResource<String>> none = List.of();
    CompletableFuture<String> soup = sim.onLoop(() -> Using.usingAll(none, larder::cook));
    assertEquals("soup", sim.await(soup));
    VirtualTime.assertElapsed(sim, Larder.ONE);
  }

  @Check("loop-stays-free")
  @Test
  void both_return_before_any_time_has_passed(Simulation sim) throws Exception {
    Larder larder = new Larder(sim);
    AsyncResource<String> knife = larder.tool("knife");
    CompletableFuture<String> one = sim.onLoop(() -> Using.using(knife, larder::cook));
    List<AsyncResource<String>> tools = List.of(larder.tool("board"), larder.tool("pan"));
    CompletionStage<String> other = sim.onLoop(() -> Using.usingAll(tools, larder::cook));
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.await(one);
    sim.await(other);
  }
}
