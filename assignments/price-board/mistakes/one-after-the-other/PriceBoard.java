package course.priceboard;

import course.priceboard.given.Board;
import course.priceboard.given.Exchange;
import course.priceboard.given.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/** A scope with a limit: at its end it interrupts who still waits, and that ends the exchange. */
public final class PriceBoard {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final HttpClient client;

  public PriceBoard(HttpClient client) {
    this.client = client;
  }

  public CompletableFuture<Board> fetchAll(List<Exchange> exchanges) {
    CompletableFuture<Board> board = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("board")
        .start(
            () -> {
              try {
                board.complete(fetch(exchanges));
              } catch (InterruptedException closingTime) {
                Thread.currentThread().interrupt();
                board.cancel(false);
              } catch (RuntimeException ours) {
                board.completeExceptionally(ours);
              }
            });
    return board;
  }

  private Board fetch(List<Exchange> exchanges) throws InterruptedException {
    Map<String, Subtask<Quote>> asked = new LinkedHashMap<>();
    for (Exchange each : exchanges) {
      try (var scope =
          StructuredTaskScope.open(Joiner.<Quote>awaitAll(), with -> with.withTimeout(LIMIT))) {
        asked.put(each.name(), scope.fork(() -> ask(each)));
        scope.join();
      } catch (TimeoutException late) {
        // who has not answered has no result
      }
    }
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    Map<String, Failure> failures = new LinkedHashMap<>();
    asked.forEach(
        (name, quote) -> {
          switch (said(quote)) {
            case Quote.Price price -> prices.put(name, price.value());
            case Quote.None none -> failures.put(name, none.why());
          }
        });
    return new Board(prices, failures);
  }

  private Quote ask(Exchange exchange) throws InterruptedException {
    try {
      return Quote.of(
          client.send(HttpRequest.newBuilder(exchange.uri()).build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      return Quote.of(failure);
    }
  }

  private static Quote said(Subtask<Quote> quote) {
    return quote.state() == Subtask.State.SUCCESS ? quote.get() : new Quote.None(Failure.TOO_LATE);
  }
}
