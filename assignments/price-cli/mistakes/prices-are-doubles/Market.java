package course.pricecli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/** Asks exchanges, a virtual thread for each question. They bring their answers and say nothing. */
final class Market {
  private final HttpClient client;

  Market(HttpClient client) {
    this.client = client;
  }

  /** Asks everybody for everything. Blocks; gives up all requests if it is interrupted. */
  Round ask(Arguments arguments) throws InterruptedException {
    Map<Round.Question, Subtask<Optional<Quote>>> asked = new LinkedHashMap<>();
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Optional<Quote>>awaitAll(), with -> with.withTimeout(arguments.timeout()))) {
      for (String symbol : arguments.symbols()) {
        for (String exchange : arguments.exchanges()) {
          asked.put(
              new Round.Question(symbol, exchange),
              scope.fork(() -> quote(request(arguments, symbol, exchange))));
        }
      }
      scope.join();
    } catch (TimeoutException late) {
      // who has not answered has no result
    }
    Map<Round.Question, Quote> quotes = new HashMap<>();
    asked.forEach(
        (question, answer) -> result(answer).ifPresent(quote -> quotes.put(question, quote)));
    return new Round(arguments.symbols(), arguments.exchanges(), quotes);
  }

  private static HttpRequest request(Arguments arguments, String symbol, String exchange) {
    String base = arguments.base().toString();
    return HttpRequest.newBuilder(
            URI.create((base.endsWith("/") ? base : base + "/") + exchange + "/" + symbol))
        .build();
  }

  private Optional<Quote> quote(HttpRequest request) throws InterruptedException {
    try {
      return Quote.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException failed) {
      return Optional.empty();
    }
  }

  private static Optional<Quote> result(Subtask<Optional<Quote>> answer) {
    return answer.state() == Subtask.State.SUCCESS ? answer.get() : Optional.empty();
  }
}
