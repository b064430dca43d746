package headwaiter.verify.workflows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like GitHub's REST interface, what a test has told it to, and keeps what it is sent. */
final class FakeGitHub implements AutoCloseable {
  /** A request that changes something. */
  record Written(String method, String path, String body) {}

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<Written> written = new CopyOnWriteArrayList<>();

  FakeGitHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What it says of a path below {@code /repos/OWNER/REPO/}; a list is cut into pages. */
  void says(String path, String json) {
    answers.put("/repos/course/class/" + path, json);
  }

  /** What was written since it was last asked. */
  List<Written> written() {
    List<Written> all = List.copyOf(written);
    written.clear();
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known = "Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    int status = known ? 200 : 401;
    String body = "{}";
    if (known && exchange.getRequestMethod().equals("GET")) {
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      body = query.contains("page=") && !query.endsWith("page=1") ? "[]" : answers.get(path);
      status = body == null ? 404 : 200;
    } else if (known) {
      written.add(new Written(exchange.getRequestMethod(), path, sent));
      status = 201;
    }
    byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
