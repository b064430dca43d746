package course.priceboard;

import course.priceboard.given.Board;
import course.priceboard.given.Exchange;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks many exchanges for a price, some of which are not quite well. */
public final class PriceBoard {
  /**
   * A board.
   *
   * @param client makes all requests. It is not the board's to change or close
   */
  public PriceBoard(HttpClient client) {
    throw new UnsupportedOperationException("the constructor is yours to write");
  }

  /**
   * Asks all exchanges at once. Returns at once and never waits.
   *
   * @return the board, when each of them has answered or failed, after 2 s at the latest. It never
   *     fails
   */
  public CompletableFuture<Board> fetchAll(List<Exchange> exchanges) {
    throw new UnsupportedOperationException("fetchAll is yours to write");
  }
}
