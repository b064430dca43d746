package headwaiter.grader.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit, such as {@code 20s} or {@code 64KiB}. */
final class Amount {
  private static final Pattern FORM = Pattern.compile("([0-9][0-9_]{0,11})\\s*([A-Za-z]+)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L);
  private static final Map<String, Long> BYTES =
      Map.of("b", 1L, "kib", 1L << 10, "mib", 1L << 20, "kb", 1_000L, "mb", 1_000_000L);

  private Amount() {}

  static long millis(Yaml value) {
    return of(value, MILLIS, "a duration such as `20s`, `300ms` or `1h`");
  }

  static int bytes(Yaml value) {
    return (int) Math.min(of(value, BYTES, "a size such as `64KiB`"), 1L << 30);
  }

  private static long of(Yaml value, Map<String, Long> units, String expected) {
    String text = value.text();
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1).replace("_", ""));
      Long unit = units.get(matcher.group(2).toLowerCase(Locale.ROOT));
      if (unit != null && number > 0) {
        return number * unit;
      }
    }
    value.problem(expected, "`" + text + "` came", "Write a number of at least 1 and its unit.");
    return 1;
  }
}
