package course.pricecli;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What one exchange asks and bids for one symbol. */
record Quote(BigDecimal bid, BigDecimal ask) {
  /** A 200 with two numbers; anything else is none. */
  static Optional<Quote> of(HttpResponse<String> response) {
    String[] numbers = response.body().strip().split(" +");
    if (response.statusCode() != 200 || numbers.length != 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Quote(new BigDecimal(numbers[0]), new BigDecimal(numbers[1])));
    } catch (NumberFormatException garbage) {
      return Optional.empty();
    }
  }
}
