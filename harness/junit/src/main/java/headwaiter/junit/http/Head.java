package headwaiter.junit.http;

import headwaiter.api.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The head of an answer.
 *
 * @param status its code
 * @param headers those of the script, and what says how long the body is
 */
record Head(int status, HttpHeaders headers) implements HttpResponse.ResponseInfo {
  static Head of(Reply.Head head, Reply reply, boolean bodiless) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (reply.length() >= 0 && head.status() != 204) {
      all.put("content-length", List.of(String.valueOf(reply.length())));
    } else if (head.status() != 204 && !bodiless) {
      all.put("transfer-encoding", List.of("chunked"));
    }
    for (Reply.Header header : head.headers()) {
      List<String> values = new ArrayList<>(all.getOrDefault(header.name(), List.of()));
      if (header.name().equalsIgnoreCase("content-length")) {
        values.clear();
      }
      values.add(header.value());
      all.put(header.name(), values);
    }
    return new Head(head.status(), HttpHeaders.of(all, (name, value) -> true));
  }

  @Override
  public int statusCode() {
    return status;
  }

  @Override
  public HttpClient.Version version() {
    return HttpClient.Version.HTTP_1_1;
  }

  /** Whether the connection can be used for another exchange. */
  boolean keepsAlive() {
    return headers.allValues("Connection").stream()
        .noneMatch(value -> value.equalsIgnoreCase("close"));
  }

  long length() {
    return headers.firstValueAsLong("Content-Length").orElse(-1);
  }
}
