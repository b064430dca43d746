package course.priceboard.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.priceboard.PriceBoard;
import course.priceboard.given.Board;
import course.priceboard.given.Failure;
import headwaiter.api.Check;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Exchanges that answer, and some that don't. */
class BoardTest {
  @Check("prices")
  @Test
  void all_prices_are_there_with_the_slowest(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(300), "43000.10");
    market.sells("south", ofMillis(1_500), "42999.9\n");
    market.sells("east", ofMillis(700), "0.1");
    Board board = VirtualTime.assertTakesTogether(sim, ofMillis(1_500), market::fetchAll);
    assertEquals(
        Map.of(
            "north", new BigDecimal("43000.10"),
            "south", new BigDecimal("42999.9"),
            "east", new BigDecimal("0.1")),
        board.prices());
    assertEquals(Map.of(), board.failures());
  }

  @Check("prices")
  @Test
  void no_exchanges_make_an_empty_board(Simulation sim) throws Exception {
    Board board = VirtualTime.assertTakes(sim, ofSeconds(0), new Market(sim)::fetchAll);
    assertEquals(new Board(Map.of(), Map.of()), board);
  }

  @Check("one-bad-apple")
  @Test
  void a_failure_costs_nobody_else_his_place(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(300), "43000.5");
    market.answers("south", ofMillis(100), Reply.of(500, "out of order"));
    market.sells("east", ofMillis(700), "43001.5");
    Board board = VirtualTime.assertTakes(sim, ofMillis(700), market::fetchAll);
    assertEquals(
        Map.of("north", new BigDecimal("43000.5"), "east", new BigDecimal("43001.5")),
        board.prices());
    assertEquals(Map.of("south", Failure.STATUS), board.failures());
  }

  @Check("status")
  @Test
  void what_is_not_found_has_no_price(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.answers("north", ofMillis(300), Reply.of(404, "43000.5"));
    assertEquals(Map.of("north", Failure.STATUS), market.fetchAll().failures());
  }

  @Check("two-seconds")
  @Test
  void who_never_answers_is_too_late(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(300), "43000.5");
    market.answers("south", ofMillis(0), Reply.silence());
    Board board = VirtualTime.assertTakes(sim, ofSeconds(2), market::fetchAll);
    assertEquals(Map.of("north", new BigDecimal("43000.5")), board.prices());
    assertEquals(Map.of("south", Failure.TOO_LATE), board.failures());
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_answer(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(300), "43000.5");
    PriceBoard prices = new PriceBoard(sim.network().client());
    CompletableFuture<Board> board = sim.onLoop(() -> prices.fetchAll(List.copyOf(market.list())));
    VirtualTime.assertElapsed(sim, ofSeconds(0));
    assertEquals(1, sim.await(board).prices().size());
  }
}
