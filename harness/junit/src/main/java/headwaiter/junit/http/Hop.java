package headwaiter.junit.http;

import headwaiter.api.Exchange;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One request of those that a call may take.
 *
 * @param request as the code under test gave it, or as a redirect made it of that
 * @param added headers that the client adds
 */
record Hop(HttpRequest request, Map<String, List<String>> added) {
  /** Headers that don't follow a redirect to another authority. */
  private static final Set<String> STAY =
      lowerCase("Authorization", "Cookie", "Origin", "Referer", "Host");

  static Hop of(HttpRequest request) {
    return new Hop(request, Map.of());
  }

  /** The same with another header of the client's. */
  Hop with(String name, List<String> values) {
    Map<String, List<String>> all = new LinkedHashMap<>(added);
    all.put(name, List.copyOf(values));
    return new Hop(request, all);
  }

  /** Where a redirect sends it. */
  Hop to(URI uri, String method, boolean withBody) {
    boolean same =
        uri.getScheme().equalsIgnoreCase(request.uri().getScheme())
            && uri.getRawAuthority().equals(request.uri().getRawAuthority());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request, (name, value) -> same || !STAY.contains(name)).uri(uri);
    Optional<HttpRequest.BodyPublisher> body =
        withBody ? request.bodyPublisher() : Optional.empty();
    if (body.isEmpty() && method.equals("GET")) {
      builder.GET();
    } else {
      builder.method(method, body.orElseGet(HttpRequest.BodyPublishers::noBody));
    }
    return of(builder.build());
  }

  boolean isSafe() {
    return request.method().equals("GET") || request.method().equals("HEAD");
  }

  /** Bytes of the body; 0 if there is none, -1 if the publisher doesn't know. */
  long length() {
    return request.bodyPublisher().map(body -> Math.max(-1, body.contentLength())).orElse(0L);
  }

  /** What the host gets. */
  Exchange.Request sent(String body) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    URI uri = request.uri();
    all.put("Host", List.of(String.valueOf(uri.getRawAuthority())));
    all.put("User-Agent", List.of("Java-http-client/" + System.getProperty("java.version")));
    if (request.bodyPublisher().isPresent()) {
      if (length() < 0) {
        all.put("Transfer-Encoding", List.of("chunked"));
      } else {
        all.put("Content-Length", List.of(String.valueOf(length())));
      }
    }
    if (request.expectContinue()) {
      all.put("Expect", List.of("100-continue"));
    }
    all.putAll(added);
    request
        .headers()
        .map()
        .forEach(
            (name, values) ->
                all.merge(
                    name,
                    values,
                    (ours, theirs) ->
                        name.equalsIgnoreCase("Cookie") ? both(ours, theirs) : theirs));
    return new Exchange.Request(
        request.method(), uri, HttpHeaders.of(all, (name, value) -> true), body);
  }

  private static List<String> both(List<String> ours, List<String> theirs) {
    List<String> all = new ArrayList<>(ours);
    all.addAll(theirs);
    return List.of(String.join("; ", all));
  }

  private static Set<String> lowerCase(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(names));
    return set;
  }
}
