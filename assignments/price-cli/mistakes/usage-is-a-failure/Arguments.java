package course.pricecli;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program is asked for. */
record Arguments(
    List<String> symbols,
    List<String> exchanges,
    URI base,
    Duration timeout,
    Optional<Duration> watch,
    boolean json) {
  /** They make no sense. */
  static final class UsageException extends Exception {
    UsageException(String message) {
      super(message);
    }
  }

  static final String USAGE =
      "usage: SYMBOL... --exchange NAME,... --base-url URI [--timeout TIME] [--watch TIME]"
          + " [--json]";

  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,8})(s|ms)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

  static Arguments of(List<String> args) throws UsageException {
    Queue<String> left = new ArrayDeque<>(args);
    List<String> symbols = new ArrayList<>();
    List<String> exchanges = List.of();
    Optional<URI> base = Optional.empty();
    Duration timeout = Duration.ofSeconds(2);
    Optional<Duration> watch = Optional.empty();
    boolean json = false;
    while (!left.isEmpty()) {
      String arg = left.remove();
      switch (arg) {
        case "--exchange" -> exchanges = names(value(arg, left));
        case "--base-url" -> base = Optional.of(uri(value(arg, left)));
        case "--timeout" -> timeout = time(value(arg, left));
        case "--watch" -> watch = Optional.of(time(value(arg, left)));
        case "--json" -> json = true;
        default -> symbols.add(name(arg));
      }
    }
    if (symbols.isEmpty() || exchanges.isEmpty() || base.isEmpty()) {
      throw new UsageException("a symbol, --exchange and --base-url are needed");
    }
    return new Arguments(symbols, exchanges, base.get(), timeout, watch, json);
  }

  private static String value(String option, Queue<String> left) throws UsageException {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw new UsageException(option + " needs a value");
    }
    return left.remove();
  }

  private static List<String> names(String text) throws UsageException {
    List<String> names = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      names.add(name(each));
    }
    return names;
  }

  private static String name(String text) throws UsageException {
    if (!NAME.matcher(text).matches()) {
      throw new UsageException("not a name: " + text);
    }
    return text;
  }

  private static URI uri(String text) throws UsageException {
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      // said below
    }
    throw new UsageException("not a URI of the web: " + text);
  }

  private static Duration time(String text) throws UsageException {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new UsageException("not a time: " + text);
    }
    long amount = Long.parseLong(time.group(1));
    return time.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
  }
}
