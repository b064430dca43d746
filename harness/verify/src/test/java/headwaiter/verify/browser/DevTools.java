package headwaiter.verify.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A talk with a browser, in the words of the Chrome DevTools Protocol: a command has a number and
 * gets its answer, and events come in between. Commands may be given by any thread, one at a time.
 */
final class DevTools implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Something that happened.
   *
   * @param session the tab in which it did; empty for the browser itself
   */
  record Event(String session, String name, JsonNode facts) {}

  DevTools(URI browser) {
    socket = client.newWebSocketBuilder().buildAsync(browser, new Listener()).join();
  }

  /** Gets every event from now on, in the order in which they come. It must not wait. */
  void listen(Consumer<Event> listener) {
    listeners.add(listener);
  }

  /** Gives a command and waits for the answer. */
  JsonNode ask(String session, String command, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(number, answer);
    Map<String, Object> message =
        session.isEmpty()
            ? Map.of("id", number, "method", command, "params", parameters)
            : Map.of("id", number, "method", command, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(message), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private void take(String text) {
    JsonNode message = JSON.readTree(text);
    JsonNode number = message.get("id");
    if (number == null) {
      Event event =
          new Event(
              message.path("sessionId").asString(""),
              message.path("method").asString(""),
              message.path("params"));
      listeners.forEach(listener -> listener.accept(event));
      return;
    }
    CompletableFuture<JsonNode> answer = open.remove(number.asInt());
    if (answer == null) {
      return;
    }
    if (message.has("error")) {
      answer.completeExceptionally(new AssertionError("The browser says " + message.get("error")));
    } else {
      answer.complete(message.path("result"));
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        String whole = part.toString();
        part.setLength(0);
        take(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      open.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
