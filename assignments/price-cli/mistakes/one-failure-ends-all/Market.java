package course.pricecli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks exchanges, all of them at once. Callbacks make no noise: what came is looked at here. */
final class Market {
  private final HttpClient client;

  Market(HttpClient client) {
    this.client = client;
  }

  /** Asks everybody for everything. Blocks; gives up all requests if it is interrupted. */
  Round ask(Arguments arguments) throws InterruptedException {
    Map<Round.Question, CompletableFuture<HttpResponse<String>>> asked = new LinkedHashMap<>();
    for (String symbol : arguments.symbols()) {
      for (String exchange : arguments.exchanges()) {
        asked.put(
            new Round.Question(symbol, exchange),
            client.sendAsync(request(arguments, symbol, exchange), BodyHandlers.ofString()));
      }
    }
    try {
      awaitAll(asked, arguments);
      Map<Round.Question, Quote> quotes = new HashMap<>();
      asked.forEach(
          (question, answer) -> quote(answer).ifPresent(quote -> quotes.put(question, quote)));
      return new Round(arguments.symbols(), arguments.exchanges(), quotes);
    } finally {
      asked.values().forEach(answer -> answer.cancel(true));
    }
  }

  private static HttpRequest request(Arguments arguments, String symbol, String exchange) {
    String base = arguments.base().toString();
    return HttpRequest.newBuilder(
            URI.create((base.endsWith("/") ? base : base + "/") + exchange + "/" + symbol))
        .build();
  }

  /** Returns when all have ended, or the time is over. */
  private static void awaitAll(
      Map<Round.Question, CompletableFuture<HttpResponse<String>>> asked, Arguments arguments)
      throws InterruptedException {
    try {
      CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
          .get(arguments.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw new UncheckedIOException(new IOException("could not ask", failed.getCause()));
    } catch (TimeoutException late) {
      // who has not answered has no result
    }
  }

  private static Optional<Quote> quote(CompletableFuture<HttpResponse<String>> answer) {
    return answer.state() == CompletableFuture.State.SUCCESS
        ? Quote.of(answer.resultNow())
        : Optional.empty();
  }
}
