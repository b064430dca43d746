package headwaiter.junit.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests, answers and failures as text, without what differs between two machines. */
final class Described {
  private static final Set<String> OF_THE_MACHINE =
      Set.of("user-agent", "host", "connection", "upgrade", "http2-settings", "expect");

  private Described() {}

  static String request(String what, Map<String, String> headers, String body) {
    Map<String, String> shown = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          if (!OF_THE_MACHINE.contains(name.toLowerCase(Locale.ROOT))) {
            shown.put(name.toLowerCase(Locale.ROOT), value);
          }
        });
    return what + " " + shown + " " + body;
  }

  static String headers(HttpHeaders headers) {
    Map<String, Object> shown = new TreeMap<>();
    headers.map().forEach((name, values) -> shown.put(name.toLowerCase(Locale.ROOT), values));
    return shown.toString();
  }

  /** An answer and those that led to it, the last one first. */
  static String response(HttpResponse<?> response) {
    List<String> all = new ArrayList<>();
    for (HttpResponse<?> one = response; one != null; one = one.previousResponse().orElse(null)) {
      all.add(
          one.statusCode()
              + " "
              + one.version()
              + " "
              + one.request().method()
              + " "
              + one.uri().getPath()
              + " "
              + headers(one.headers())
              + " "
              + one.body()
              + " "
              + one.sslSession().isPresent()
              + " "
              + one.connectionLabel().isPresent());
    }
    return String.join(" <- ", all);
  }

  /** A failure and its causes. */
  static String failure(Throwable failure) {
    return String.join(
        " <- ",
        Stream.iterate(failure, cause -> cause != null, Described::cause)
            .limit(10)
            .map(cause -> cause.getClass().getName() + ": " + message(cause))
            .toList());
  }

  private static @Nullable Throwable cause(Throwable failure) {
    // Which of the JDK's threads sees the end of a request's time first is chance, and with it what
    // lies below.
    return failure.getClass() == HttpTimeoutException.class ? null : failure.getCause();
  }

  private static String message(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    // Where the JDK's client tells of its connections, threads and classes, ours has none to tell
    // of.
    return message
        .replaceAll("^(Plain)?Http[A-Za-z]*Connection.*\\] ", "")
        .replaceAll("SocketTube\\([^)]*\\)\\s*\\[[^\\]]*\\] ", "")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "host")
        .replaceAll("headwaiter\\.example", "host");
  }
}
