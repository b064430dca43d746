package headwaiter.grader.report;

import headwaiter.wire.TestFailed;
import headwaiter.wire.TimelineSeen;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a run that took too long, or not long enough, should have been at its end. */
final class ExpectedEnd {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) (s|ms|ns)");

  private ExpectedEnd() {}

  /**
   * That of a run whose test was about its whole duration; none for any other.
   *
   * @return nanoseconds from its beginning
   */
  static OptionalLong of(Result result, TimelineSeen seen) {
    return result.evidence().observations().stream()
        .filter(TestFailed.class::isInstance)
        .map(TestFailed.class::cast)
        .filter(failed -> failed.check().equals(seen.check()) && failed.test().equals(seen.test()))
        .filter(failed -> nanos(failed.actual()).equals(OptionalLong.of(seen.virtualNanos())))
        .map(failed -> nanos(failed.expected()))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private static OptionalLong nanos(Optional<String> text) {
    Matcher duration = DURATION.matcher(text.orElse(""));
    return duration.matches()
        ? OptionalLong.of(
            new BigDecimal(duration.group(1)).movePointRight(digits(duration.group(2))).longValue())
        : OptionalLong.empty();
  }

  private static int digits(String unit) {
    return switch (unit) {
      case "s" -> 9;
      case "ms" -> 6;
      default -> 0;
    };
  }
}
