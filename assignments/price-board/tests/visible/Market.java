package course.priceboard.tests;

import course.priceboard.PriceBoard;
import course.priceboard.given.Board;
import course.priceboard.given.Exchange;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Exchanges, each on a host of its own, and a board that asks them all. */
final class Market {
  private final Simulation sim;
  private final List<Exchange> list = new ArrayList<>();

  Market(Simulation sim) {
    this.sim = sim;
  }

  /** An exchange that answers with a price. */
  void sells(String name, Duration latency, String price) {
    answers(name, latency, Reply.of(200, price));
  }

  /** An exchange that answers. */
  void answers(String name, Duration latency, Reply reply) {
    String host = name + ".example";
    sim.network().host(host).on("GET", "/btc").after(latency).reply(reply);
    isAt(name, sim.network().host(host).uri("/btc"));
  }

  /** An exchange that is, or is not, there. */
  void isAt(String name, URI uri) {
    list.add(new Exchange(name, uri));
  }

  List<Exchange> list() {
    return list;
  }

  /** Has them all asked, on the loop, and waits for the board. */
  Board fetchAll() throws Exception {
    PriceBoard board = new PriceBoard(sim.network().client());
    return sim.await(sim.onLoop(() -> board.fetchAll(List.copyOf(list))));
  }
}
