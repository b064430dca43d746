package course.priceboard;

import course.priceboard.given.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;

/** What one exchange said: a price, or why there is none. */
sealed interface Quote {
  /** A price. */
  record Price(BigDecimal value) implements Quote {}

  /** None. */
  record None(Failure why) implements Quote {}

  static Quote of(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return new None(Failure.STATUS);
    }
    try {
      return new Price(new BigDecimal(response.body().strip()));
    } catch (NumberFormatException garbage) {
      return new None(Failure.GARBAGE);
    }
  }

  static Quote of(Throwable failure) {
    return switch (failure) {
      case IOException lost -> new None(Failure.TOO_LATE);
      default -> throw new IllegalStateException("not a failure of an exchange", failure);
    };
  }
}
