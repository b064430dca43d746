package course.priceboard.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.priceboard.given.Board;
import course.priceboard.given.Failure;
import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Explored;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exchanges with every illness that is known. */
class TroubleTest {
  @Check("all-at-once")
  @Test
  void forty_are_asked_like_one(Simulation sim) throws Exception {
    Market market = new Market(sim);
    for (int exchange = 0; exchange < 40; exchange++) {
      market.sells("exchange" + exchange, ofSeconds(1), "4" + exchange);
    }
    Board board = VirtualTime.assertTakesTogether(sim, ofSeconds(1), market::fetchAll);
    assertEquals(40, board.prices().size(), "prices");
    assertEquals(40, sim.network().mostInFlight(), "requests in flight");
    assertEquals(40, sim.network().exchanges().size(), "requests");
  }

  @Check("status")
  @Test
  void only_200_is_a_price(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.answers("moved", ofMillis(100), Reply.redirect(302, "http://north.example/btc"));
    market.answers("busy", ofMillis(100), Reply.of(503, "43000.5"));
    market.answers("created", ofMillis(100), Reply.of(201, "43000.5"));
    market.sells("north", ofMillis(100), "43000.5");
    Board board = market.fetchAll();
    assertEquals(
        Map.of("moved", Failure.STATUS, "busy", Failure.STATUS, "created", Failure.STATUS),
        board.failures());
    assertEquals(1, board.prices().size(), "prices");
  }

  @Check("garbage")
  @Test
  void what_is_no_number_is_garbage(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("words", ofMillis(100), "soon to be announced");
    market.sells("nothing", ofMillis(100), "");
    market.sells("two", ofMillis(100), "43000 43001");
    market.sells("north", ofMillis(100), " 43000.5 ");
    Board board = market.fetchAll();
    assertEquals(
        Map.of("words", Failure.GARBAGE, "nothing", Failure.GARBAGE, "two", Failure.GARBAGE),
        board.failures());
    assertEquals(Map.of("north", new BigDecimal("43000.5")), board.prices());
  }

  @Check("broken")
  @Test
  void what_breaks_is_told_from_what_is_not_there(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.answers("truncated", ofMillis(100), Reply.of(200, "43000.25").closedAfter(4));
    market.answers("reset", ofMillis(100), Reply.of(200, "43000.25").resetAfter(4));
    market.answers("odd", ofMillis(100), Reply.garbage("220 mail.example"));
    market.answers("rude", ofMillis(100), Reply.closed());
    sim.network().host("shut.example").refuses();
    market.isAt("shut", sim.network().host("shut.example").uri("/btc"));
    market.isAt("nowhere", URI.create("http://nowhere.example/btc"));
    Board board = market.fetchAll();
    assertEquals(
        Map.of(
            "truncated", Failure.BROKEN,
            "reset", Failure.BROKEN,
            "odd", Failure.BROKEN,
            "rude", Failure.BROKEN,
            "shut", Failure.UNREACHABLE,
            "nowhere", Failure.UNREACHABLE),
        board.failures());
    assertEquals(Map.of(), board.prices());
  }

  @Check("one-bad-apple")
  @Test
  void the_first_failure_does_not_end_the_board(Simulation sim) throws Exception {
    Market market = new Market(sim);
    sim.network().host("shut.example").refuses();
    market.isAt("shut", sim.network().host("shut.example").uri("/btc"));
    market.sells("north", ofSeconds(1), "43000.5");
    Board board = VirtualTime.assertTakes(sim, ofSeconds(1), market::fetchAll);
    assertEquals(Map.of("north", new BigDecimal("43000.5")), board.prices());
    assertEquals(Map.of("shut", Failure.UNREACHABLE), board.failures());
  }

  @Check("two-seconds")
  @Test
  void the_limit_is_for_the_whole_exchange(Simulation sim) throws Exception {
    Market market = new Market(sim);
    Reply price = Reply.of(200, "43000.25");
    market.answers("stalls", ofMillis(1_500), price.silentAfter(4));
    market.answers("drips", ofMillis(500), price.at(2));
    market.answers("last", ofMillis(1_999), price);
    sim.network().host("far.example").ignores();
    market.isAt("far", sim.network().host("far.example").uri("/btc"));
    Board board = VirtualTime.assertTakes(sim, ofSeconds(2), market::fetchAll);
    assertEquals(
        Map.of("stalls", Failure.TOO_LATE, "drips", Failure.TOO_LATE, "far", Failure.TOO_LATE),
        board.failures());
    assertEquals(Map.of("last", new BigDecimal("43000.25")), board.prices());
  }

  @Check("given-up")
  @Test
  void nobody_listens_to_who_is_too_late(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.answers("hangs", ofMillis(0), Reply.silence());
    market.answers("stalls", ofMillis(0), Reply.of(200, "43000.25").silentAfter(4));
    market.answers("late", ofSeconds(5), Reply.of(200, "43000.25"));
    market.sells("north", ofMillis(100), "43000.5");
    market.fetchAll();
    sim.settle();
    for (Exchange exchange : sim.network().exchanges()) {
      boolean north = exchange.request().uri().getHost().startsWith("north");
      assertEquals(
          north ? Exchange.Ending.ANSWERED : Exchange.Ending.GIVEN_UP,
          exchange.ending(),
          exchange.request().uri().getHost());
      assertEquals(
          north ? ofMillis(100) : ofSeconds(2),
          exchange.ended().orElse(Duration.ZERO),
          "when it was over with " + exchange.request().uri().getHost());
    }
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("given-up")
  @Test
  void the_clock_stops_with_the_last_answer(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(100), "43000.5");
    market.answers("south", ofMillis(200), Reply.of(404));
    market.fetchAll();
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("one-client")
  @Test
  void one_client_is_enough(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(100), "43000.5");
    market.sells("south", ofMillis(100), "43001.5");
    market.fetchAll();
    market.fetchAll();
    assertEquals(1, sim.network().clients(), "clients");
    assertEquals(1, sim.network().host("north.example").connections(), "connections to one host");
  }

  @Check("complete-board")
  @Explored
  @Test
  void answers_may_come_together(Simulation sim) throws Exception {
    Market market = new Market(sim);
    market.sells("north", ofMillis(100), "43000.5");
    market.sells("south", ofMillis(100), "43001.5");
    Board board = market.fetchAll();
    assertEquals(
        List.of("43000.5", "43001.5"),
        board.prices().values().stream().map(BigDecimal::toString).sorted().toList());
  }
}
