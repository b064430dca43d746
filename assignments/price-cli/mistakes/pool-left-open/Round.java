package course.pricecli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All quotes of one round.
 *
 * @param symbols in the order of the arguments
 * @param exchanges likewise
 * @param quotes those that came
 */
record Round(List<String> symbols, List<String> exchanges, Map<Round.Question, Quote> quotes) {
  /** Who is asked for what. */
  record Question(String symbol, String exchange) {}

  private record Offer(String exchange, BigDecimal price) {}

  int exitCode() {
    if (quotes.size() == symbols.size() * exchanges.size()) {
      return 0;
    }
    return quotes.isEmpty() ? 3 : 1;
  }

  void print(boolean json, Appendable out, Appendable err) throws IOException {
    for (String symbol : symbols) {
      for (String exchange : exchanges) {
        if (!quotes.containsKey(new Question(symbol, exchange))) {
          err.append(symbol + " " + exchange + ": no answer to use\n");
        }
      }
    }
    if (json) {
      out.append(symbols.stream().map(this::json).collect(Collectors.joining(",", "{", "}\n")));
    } else {
      for (String symbol : symbols) {
        out.append(line(symbol) + "\n");
      }
    }
  }

  /** Of equal bids the first counts, in the order of the arguments. */
  private Optional<Offer> bid(String symbol) {
    return exchanges.stream()
        .filter(each -> quotes.containsKey(new Question(symbol, each)))
        .map(each -> new Offer(each, quotes.get(new Question(symbol, each)).bid()))
        .reduce((best, next) -> next.price().compareTo(best.price()) > 0 ? next : best);
  }

  private Optional<Offer> ask(String symbol) {
    return exchanges.stream()
        .filter(each -> quotes.containsKey(new Question(symbol, each)))
        .map(each -> new Offer(each, quotes.get(new Question(symbol, each)).ask()))
        .min(Comparator.comparing(Offer::price));
  }

  private String line(String symbol) {
    Optional<Offer> bid = bid(symbol);
    Optional<Offer> ask = ask(symbol);
    if (bid.isEmpty() || ask.isEmpty()) {
      return symbol + " no price";
    }
    return "%s bid %s (%s) ask %s (%s) spread %s"
        .formatted(
            symbol,
            bid.get().price().toPlainString(),
            bid.get().exchange(),
            ask.get().price().toPlainString(),
            ask.get().exchange(),
            spread(bid.get(), ask.get()));
  }

  private String json(String symbol) {
    Optional<Offer> bid = bid(symbol);
    Optional<Offer> ask = ask(symbol);
    if (bid.isEmpty() || ask.isEmpty()) {
      return "\"" + symbol + "\":null";
    }
    return "\"%s\":{\"bid\":%s,\"ask\":%s,\"spread\":%s}"
        .formatted(
            symbol,
            bid.get().price().toPlainString(),
            ask.get().price().toPlainString(),
            spread(bid.get(), ask.get()));
  }

  private static String spread(Offer bid, Offer ask) {
    return ask.price().subtract(bid.price()).toPlainString();
  }
}
