package course.priceboard;

import course.priceboard.given.Board;
import course.priceboard.given.Exchange;
import course.priceboard.given.Failure;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

public final class PriceBoard {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  public PriceBoard(HttpClient client) {}

  public CompletableFuture<Board> fetchAll(List<Exchange> exchanges) {
    List<CompletableFuture<Quote>> quotes = exchanges.stream().map(this::ask).toList();
    return CompletableFuture.allOf(quotes.toArray(CompletableFuture[]::new))
        .thenApply(
            all -> board(exchanges, quotes.stream().map(CompletableFuture::resultNow).toList()));
  }

  /** The request's own future is cancelled at the limit, for that is what ends the exchange. */
  private CompletableFuture<Quote> ask(Exchange exchange) {
    CompletableFuture<HttpResponse<String>> answer =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(exchange.uri()).build(), BodyHandlers.ofString());
    CompletableFuture<Quote> quote =
        answer.handle(
            (response, failure) -> failure == null ? Quote.of(response) : Quote.of(own(failure)));
    CompletableFuture<Quote> inTime = quote.copy();
    inTime.completeOnTimeout(
        new Quote.None(Failure.TOO_LATE), LIMIT.toNanos(), TimeUnit.NANOSECONDS);
    return inTime.whenComplete((said, failure) -> answer.cancel(true));
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException wrapping && wrapping.getCause() != null
        ? wrapping.getCause()
        : failure;
  }

  private static Board board(List<Exchange> exchanges, List<Quote> quotes) {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    Map<String, Failure> failures = new LinkedHashMap<>();
    IntStream.range(0, quotes.size())
        .forEach(
            i -> {
              String name = exchanges.get(i).name();
              switch (quotes.get(i)) {
                case Quote.Price price -> prices.put(name, price.value());
                case Quote.None none -> failures.put(name, none.why());
              }
            });
    return new Board(prices, failures);
  }
}
