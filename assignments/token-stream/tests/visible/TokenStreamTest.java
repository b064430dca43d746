package course.tokenstream.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.tokenstream.TokenStream;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that come as they should. */
class TokenStreamTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  @Check("as-it-is-written")
  @Test
  void a_token_comes_with_its_chunk(Simulation sim) throws Exception {
    Body body =
        Body.slow(
            ONE, "data: To\n\n", "data:  day\n\ndata: :\n\n", "data:  soup\n\ndata: [DONE]\n\n");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(
        List.of("1 s: To", "2 s:  day", "2 s: :", "3 s:  soup", "3 s: complete"), reader.seen());
  }

  @Check("lines")
  @Test
  void what_is_not_data_is_no_token(Simulation sim) throws Exception {
    Body body =
        Body.slow(
            ONE,
            ": good evening\nevent: word\nid: 7\ndata: soup\nretry: 10\n\n\ndata\ndata: [DONE]\n");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "1 s: complete"), reader.seen());
  }

  @Check("split-lines")
  @Test
  void a_line_may_come_in_pieces(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "da", "ta: so", "up", "\ndata: fi", "sh\ndata: [DO", "NE]\n");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("4 s: soup", "5 s: fish", "6 s: complete"), reader.seen());
  }

  @Check("done")
  @Test
  void done_is_the_end(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: [DONE]\n", "data: fish\n");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "2 s: complete"), reader.seen());
    body.demand().assertCancelled();
    assertEquals(Optional.of(Duration.ofSeconds(2)), body.cancelled(), "when it was cancelled");
  }

  @Check("abrupt-end")
  @Test
  void an_end_without_done_is_an_error(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: fi");
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofMinutes(1));
    assertEquals(List.of("1 s: soup", "2 s: fi", "2 s: EOFException"), reader.seen());
  }

  @Check("on-demand")
  @Test
  void nothing_comes_unasked(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\ndata: fish\n", "data: cheese\n", "data: [DONE]\n");
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    sim.advance(Duration.ofSeconds(10));
    assertEquals(List.of("1 s: soup"), reader.seen());
    reader.requestOnLoop(1);
    sim.settle();
    assertEquals(List.of("1 s: soup", "10 s: fish"), reader.seen());
  }

  @Check("loop-stays-free")
  @Test
  void no_call_takes_any_time(Simulation sim) throws Exception {
    Body body = Body.slow(ONE, "data: soup\n", "data: [DONE]\n");
    Reader reader = new Reader(sim, 1).at(TokenStream.tokens(body.in(sim)));
    reader.requestOnLoop(1);
    VirtualTime.assertElapsed(sim, Duration.ZERO);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(2, reader.seen().size(), "signals");
  }
}
