package course.tokenstream.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import course.tokenstream.TokenStream;
import headwaiter.api.Check;
import headwaiter.api.Explored;
import headwaiter.api.Simulation;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readers who are slow, or go, and bodies that break. */
class PressureTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  @Check("done")
  @Test
  void what_stands_behind_done_is_dropped(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\ndata: [DONE]\ndata: fish\n");
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    sim.advance(ONE);
    assertEquals(List.of("1 s: soup", "1 s: complete"), reader.seen());
    body.demand().assertCancelled();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("done")
  @Test
  void the_last_line_may_be_done(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: [DONE]");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "2 s: complete"), reader.seen());
  }

  @Check("abrupt-end")
  @Test
  void the_end_waits_for_the_tokens_before_it(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\ndata: fish");
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofSeconds(5));
    assertEquals(List.of("1 s: soup"), reader.seen());
    reader.requestOnLoop(1);
    sim.settle();
    assertEquals(List.of("1 s: soup", "5 s: fish", "5 s: EOFException"), reader.seen());
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("abrupt-end")
  @Test
  void an_empty_answer_is_abrupt_too(Simulation sim) throws Exception {
    Reader reader = new Reader(sim, 0).at(TokenStream.tokens(Body.slow(ONE).in(sim)));
    sim.advance(ONE);
    assertEquals(List.of("0 s: EOFException"), reader.seen());
  }

  @Check("upstream-fails")
  @Test
  void a_failure_waits_for_the_tokens_before_it(Simulation sim) throws Exception {
    IllegalStateException cut = new IllegalStateException("the line was cut");
    Body body = Body.slow(ONE, "data: soup\ndata: fish\ndata: che").failing(cut);
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofSeconds(5));
    reader.requestOnLoop(9);
    sim.settle();
    assertEquals(List.of("1 s: soup", "5 s: fish", "5 s: IllegalStateException"), reader.seen());
    assertSame(cut, reader.failure());
  }

  @Check("on-demand")
  @Test
  void one_chunk_is_held_and_no_more(Simulation sim) throws Exception {
    Body body =
        Body.slow(ONE, IntStream.range(0, 9).mapToObj(PressureTest::two).toArray(String[]::new));
    Reader reader = new Reader(sim, 0).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    body.demand().assertRequestedAtMost(1);
    for (int wanted = 1; wanted <= 6; wanted++) {
      reader.requestOnLoop(1);
      sim.advance(Duration.ofMinutes(1));
      assertEquals(wanted, reader.seen().size(), "tokens");
      body.demand().assertRequestedAtMost(wanted / 2 + 1);
    }
  }

  private static String two(int chunk) {
    return "data: soup " + chunk + "\ndata: fish " + chunk + "\n";
  }

  @Check("on-demand")
  @Test
  void every_reader_has_a_body_of_his_own(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: [DONE]\n");
    var tokens = TokenStream.tokens(body.in(sim));
    Reader one = new Reader(sim, 9).at(tokens);
    Reader two = new Reader(sim, 0).at(tokens);
    sim.advance(ONE.multipliedBy(2));
    two.requestOnLoop(9);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "2 s: complete"), one.seen());
    assertEquals(2, two.seen().size(), "signals");
  }

  @Check("cancel")
  @Test
  void who_goes_stops_the_answer(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: fish\n", "data: [DONE]\n");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMillis(1_500));
    reader.cancel();
    sim.settle();
    body.demand().assertCancelled();
    assertEquals(
        Optional.of(Duration.ofMillis(1_500)), body.cancelled(), "when the upstream was cancelled");
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup"), reader.seen());
  }

  @Check("cancel")
  @Test
  void who_goes_in_the_middle_of_a_chunk_hears_no_more(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\ndata: fish\ndata: [DONE]\n");
    Reader reader =
        new Reader(sim, Long.MAX_VALUE) {
          @Override
          void taste(String token) {
            cancel();
          }
        };
    reader.at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup"), reader.seen());
    body.demand().assertCancelled();
  }

  @Check("bad-request")
  @Test
  void a_request_for_nothing_is_an_error(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: [DONE]\n");
    Reader reader = new Reader(sim, 5).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMillis(1_500));
    reader.requestOnLoop(0);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "1.500 s: IllegalArgumentException"), reader.seen());
    body.demand().assertCancelled();
  }

  @Check("flat-stack")
  @Test
  void a_long_answer_goes_no_deeper_than_a_short_one(Simulation sim) throws Exception {
    StackDepth few = deepest(sim, 20);
    StackDepth many = deepest(sim, 220);
    StackDepth.assertFlat(few, many);
  }

  private static StackDepth deepest(Simulation sim, int tokens) throws Exception {
    Body body = Body.slow(Duration.ZERO, "data: soup\n".repeat(tokens) + "data: [DONE]\n");
    Reader reader =
        new Reader(sim, 1) {
          @Override
          void taste(String token) {
            request(1);
          }
        };
    reader.at(TokenStream.tokens(body.in(sim)));
    sim.settle();
    assertEquals(tokens + 1, reader.seen().size(), "signals");
    return reader.depth();
  }

  @Check("one-at-a-time")
  @Explored
  @Test
  void two_who_ask_at_once_are_served_in_turn(Simulation sim) throws Exception {
    Body body = Body.slow(Duration.ZERO, "data: soup\ndata: fish\ndata: [DONE]\n");
    Reader reader = new Reader(sim, 0).at(TokenStream.tokens(body.in(sim)));
    Thread one = Thread.ofPlatform().name("one").start(() -> reader.request(1));
    Thread two = Thread.ofPlatform().name("two").start(() -> reader.request(1));
    one.join();
    two.join();
    sim.settle();
    assertEquals(List.of("0 s: soup", "0 s: fish", "0 s: complete"), reader.seen());
    assertFalse(reader.wasInterrupted(), "a signal came while another one was under way");
  }

  @Check("one-at-a-time")
  @Explored
  @Test
  void the_end_overtakes_no_chunk(Simulation sim) throws Exception {
    Body body = Body.slow(Duration.ZERO, "data: so", "up\n");
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    Thread one = Thread.ofPlatform().name("one").start(() -> reader.request(1));
    one.join();
    sim.settle();
    assertEquals(List.of("0 s: soup", "0 s: EOFException"), reader.seen());
  }
}
