package headwaiter.junit.http;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.api.Exchange;
import headwaiter.api.Host;
import headwaiter.api.Reply;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Settings;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same scenario against the JDK's client and a real server, and in a simulation: what comes
 * back, and what the server was asked for, has to be the same. No time is compared.
 */
@Timeout(60)
class FidelityTest {
  /** What a scenario does with a client. */
  interface Action {
    String run(HttpClient client, Function<String, URI> uri) throws Exception;
  }

  /**
   * One scenario.
   *
   * @param script replies by method and path
   */
  record Scenario(String name, Map<String, List<Reply>> script, Redirect redirect, Action action) {
    /** Whether what the server hears is not left to chance. */
    boolean asks() {
      return !name.contains("wrong:") && !name.contains("cancelled");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Scenario> ALL = new ArrayList<>();

  static {
    simple("ok", Reply.of(200, "hello"));
    simple("empty", Reply.of(200));
    simple("not found", Reply.of(404, "no"));
    simple("server error", Reply.of(503, "busy"));
    simple("no content", Reply.of(204));
    simple("not modified", Reply.of(304).header("ETag", "x"));
    simple("headers", Reply.of(200, "x").header("X-A", "1").header("X-A", "2").header("x-b", "3"));
    simple("chunked", Reply.of(200, "hello").chunked());
    simple("chunked and empty", Reply.of(200).chunked());
    simple("closes after", Reply.of(200, "hello").header("Connection", "close"));
    simple("closed", Reply.closed());
    simple("reset", Reply.reset());
    simple("garbage", Reply.garbage("what is this"));
    simple("truncated", Reply.of(200, "hello world").closedAfter(5));
    simple("truncated at once", Reply.of(200, "hello world").closedAfter(0));
    simple("truncated in chunks", Reply.of(200, "hello world").chunked().closedAfter(5));
    simple("reset in the body", Reply.of(200, "hello world").resetAfter(5));
    simple("redirect without a location", Reply.of(302));
    simple("redirect to nonsense", Reply.redirect(302, "ht tp://x"));
    simple("multiple choices", Reply.of(300, "choose").header("Location", "/b"));
    for (int status : List.of(301, 302, 303, 307, 308)) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD")) {
        for (Redirect policy : List.of(Redirect.NEVER, Redirect.NORMAL)) {
          add(
              status + " " + method + " " + policy,
              Map.of(
                  method + " /a",
                  List.of(Reply.redirect(status, "/b")),
                  (method.equals("GET") ? "POST" : method) + " /b",
                  List.of(Reply.of(200, "b")),
                  "GET /b",
                  List.of(Reply.of(200, "got b"))),
              policy,
              (client, uri) ->
                  sent(
                      client,
                      HttpRequest.newBuilder(uri.apply("/a"))
                          .header("Authorization", "mine")
                          .method(
                              method,
                              method.startsWith("P")
                                  ? BodyPublishers.ofString("body")
                                  : BodyPublishers.noBody())
                          .build()));
        }
      }
    }
    add(
        "a circle of redirects",
        Map.of(
            "GET /a", List.of(Reply.redirect(302, "/b")),
            "GET /b", List.of(Reply.redirect(302, "/a"))),
        Redirect.ALWAYS,
        (client, uri) -> sent(client, get(uri, "/a")));
    add(
        "a long body of a redirect",
        Map.of(
            "GET /a", List.of(Reply.of(302, "x".repeat(5000)).header("Location", "/b")),
            "GET /b", List.of(Reply.of(200, "b"))),
        Redirect.NORMAL,
        (client, uri) -> sent(client, get(uri, "/a")));
    add(
        "closed, then answered",
        Map.of("GET /a", List.of(Reply.closed(), Reply.of(200, "ok"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a")));
    add(
        "closed on a POST",
        Map.of("POST /a", List.of(Reply.closed(), Reply.of(200, "ok"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, post(uri, BodyPublishers.ofString("x"))));
    for (String kind : List.of("string", "stream", "publisher", "empty", "none")) {
      add(
          "a body: " + kind,
          Map.of("POST /a", List.of(Reply.of(200, "ok"))),
          Redirect.NEVER,
          (client, uri) -> sent(client, post(uri, body(kind))));
    }
    for (String kind : List.of("short", "long", "failing")) {
      add(
          "a body that is wrong: " + kind,
          Map.of("POST /a", List.of(Reply.of(200, "ok"))),
          Redirect.NEVER,
          (client, uri) -> sent(client, post(uri, body(kind))));
    }
    add(
        "expect to continue",
        Map.of("POST /a", List.of(Reply.of(200, "ok"))),
        Redirect.NEVER,
        (client, uri) ->
            sent(
                client,
                HttpRequest.newBuilder(uri.apply("/a"))
                    .expectContinue(true)
                    .POST(BodyPublishers.ofString("big"))
                    .build()));
    add(
        "a password",
        Map.of(
            "GET /a",
            List.of(
                Reply.of(401).header("WWW-Authenticate", "Basic realm=\"r\""),
                Reply.of(200, "in"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a")) + " | " + sent(client, get(uri, "/a")));
    add(
        "a wrong password",
        Map.of("GET /a", List.of(Reply.of(401).header("WWW-Authenticate", "Basic realm=\"r\""))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a")));
    add(
        "a password nobody asks for",
        Map.of("GET /a", List.of(Reply.of(401, "go away"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a")));
    add(
        "cookies",
        Map.of(
            "GET /a", List.of(Reply.of(200, "a").header("Set-Cookie", "k=v; Path=/")),
            "GET /b", List.of(Reply.of(200, "b"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a")) + " | " + sent(client, get(uri, "/b")));
    handler(
        "a handler that throws",
        info -> {
          throw new IllegalStateException("handler");
        });
    handler(
        "a handler that refuses",
        info -> {
          throw new IllegalArgumentException("handler");
        });
    handler(
        "a handler of lines",
        info ->
            BodySubscribers.mapping(
                BodySubscribers.ofLines(java.nio.charset.StandardCharsets.UTF_8),
                lines -> lines.toList().toString()));
    handler("a subscriber that fails", info -> new Odd("fails"));
    handler("a subscriber that throws in onNext", info -> new Odd("throws"));
    handler("a subscriber that cancels", info -> new Odd("cancels"));
    handler("a subscriber that asks for nothing", info -> new Odd("zero"));
    handler("replacing", info -> BodySubscribers.replacing("other"));
    handler(
        "limiting",
        info ->
            BodySubscribers.limiting(
                BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8), 3));
    add(
        "timeout",
        Map.of("GET /a", List.of(Reply.silence())),
        Redirect.NEVER,
        (client, uri) ->
            sent(
                client,
                HttpRequest.newBuilder(uri.apply("/a")).timeout(Duration.ofMillis(200)).build()));
    add(
        "a long timeout",
        Map.of("GET /a", List.of(Reply.of(200, "in time"))),
        Redirect.NEVER,
        (client, uri) ->
            sent(
                client,
                HttpRequest.newBuilder(uri.apply("/a")).timeout(Duration.ofSeconds(20)).build()));
    add(
        "cancelled",
        Map.of("GET /a", List.of(Reply.silence())),
        Redirect.NEVER,
        (client, uri) -> {
          CompletableFuture<HttpResponse<String>> future =
              client.sendAsync(get(uri, "/a"), BodyHandlers.ofString());
          CompletableFuture<Integer> derived = future.thenApply(HttpResponse::statusCode);
          boolean first = derived.cancel(true);
          boolean second = derived.cancel(true);
          return first + " " + second + " " + failed(derived) + " | " + failed(future);
        });
    add(
        "cancelled without interrupting",
        Map.of("GET /a", List.of(Reply.of(200, "x"))),
        Redirect.NEVER,
        (client, uri) -> {
          CompletableFuture<HttpResponse<String>> future =
              client.sendAsync(get(uri, "/a"), BodyHandlers.ofString());
          CompletableFuture<Integer> derived = future.thenApply(HttpResponse::statusCode);
          return derived.cancel(false) + " " + failed(derived) + " | " + future.get().body();
        });
    add(
        "shut down now",
        Map.of("GET /a", List.of(Reply.silence())),
        Redirect.NEVER,
        (client, uri) -> {
          CompletableFuture<HttpResponse<String>> future =
              client.sendAsync(get(uri, "/a"), BodyHandlers.ofString());
          client.shutdownNow();
          String first = future.handle((r, e) -> String.valueOf(e != null)).get();
          return first
              + " "
              + client.awaitTermination(Duration.ofSeconds(20))
              + " "
              + client.isTerminated()
              + " | "
              + sent(client, get(uri, "/a"));
        });
    add(
        "nobody there",
        Map.of(),
        Redirect.NEVER,
        (client, uri) ->
            sent(client, HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build()));
    add(
        "no such name",
        Map.of(),
        Redirect.NEVER,
        (client, uri) ->
            sent(client, HttpRequest.newBuilder(URI.create("http://nowhere.invalid/")).build()));
    add(
        "nulls",
        Map.of(),
        Redirect.NEVER,
        (client, uri) -> {
          try {
            client.sendAsync(get(uri, "/a"), null);
            return "taken";
          } catch (NullPointerException e) {
            return "refused";
          }
        });
    add(
        "a method of one's own",
        Map.of("TRACE /a", List.of(Reply.of(200, "traced"))),
        Redirect.NEVER,
        (client, uri) ->
            sent(
                client,
                HttpRequest.newBuilder(uri.apply("/a"))
                    .method("TRACE", BodyPublishers.noBody())
                    .build()));
    add(
        "settings",
        Map.of(),
        Redirect.NORMAL,
        (client, uri) ->
            client.followRedirects()
                + " "
                + client.version()
                + " "
                + client.executor()
                + " "
                + client.proxy()
                + " "
                + client.connectTimeout()
                + " "
                + client.isTerminated());
  }

  private static void simple(String name, Reply reply) {
    for (String method : List.of("GET", "HEAD")) {
      add(
          name + ", " + method,
          Map.of(method + " /a", List.of(reply)),
          Redirect.NORMAL,
          (client, uri) ->
              sent(
                  client,
                  HttpRequest.newBuilder(uri.apply("/a"))
                      .method(method, BodyPublishers.noBody())
                      .build()));
    }
  }

  private static void handler(String name, HttpResponse.BodyHandler<String> handler) {
    add(
        name,
        Map.of("GET /a", List.of(Reply.of(200, "one\ntwo\n"))),
        Redirect.NEVER,
        (client, uri) -> sent(client, get(uri, "/a"), handler));
  }

  private static void add(
      String name, Map<String, List<Reply>> script, Redirect redirect, Action action) {
    ALL.add(new Scenario(name, script, redirect, action));
  }

  static Stream<Scenario> scenarios() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void is_as_the_jdks_client_would_have_it(Scenario scenario) throws Exception {
    assertThat(simulated(scenario)).isEqualTo(real(scenario));
  }

  @Test
  void there_are_scenarios() {
    assertThat(ALL).hasSizeGreaterThan(100);
  }

  private static HttpClient client(HttpClient.Builder builder, Scenario scenario) {
    HttpClient.Builder all =
        builder
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(scenario.redirect())
            .cookieHandler(new CookieManager());
    if (scenario.name().contains("password")) {
      all.authenticator(
          new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
              return new PasswordAuthentication(
                  getRequestingPrompt(), getRequestingURL().getPath().toCharArray());
            }
          });
    }
    return all.build();
  }

  private static List<String> real(Scenario scenario) throws Exception {
    Map<String, Integer> counts = new HashMap<>();
    try (LoopbackHost host =
            new LoopbackHost(
                what -> {
                  List<Reply> replies =
                      scenario.script().getOrDefault(what, List.of(Reply.of(404)));
                  int number = counts.merge(what, 1, Integer::sum);
                  return replies.get(Math.min(number, replies.size()) - 1);
                });
        HttpClient client = client(HttpClient.newBuilder(), scenario)) {
      List<String> all = new ArrayList<>();
      all.add(scenario.action().run(client, host::uri));
      client.shutdownNow();
      if (scenario.asks()) {
        all.addAll(host.asked());
      }
      return all;
    }
  }

  private static List<String> simulated(Scenario scenario) {
    List<String> all = new ArrayList<>();
    var outcome =
        Machine.run(
            Settings.plain(1),
            machine -> {
              ScriptedNetwork network =
                  new ScriptedNetwork(machine, () -> new Caller("main", false, Optional.empty()));
              Host host = network.host("headwaiter.example");
              network.host("127.0.0.1:2");
              scenario
                  .script()
                  .forEach(
                      (what, replies) ->
                          replies.forEach(
                              reply ->
                                  host.on(what.split(" ")[0], what.split(" ")[1]).reply(reply)));
              HttpClient client = client(network.newBuilder(), scenario);
              all.add(scenario.action().run(client, host::uri));
              client.shutdownNow();
              if (scenario.asks()) {
                host.exchanges().stream().map(FidelityTest::asked).forEach(all::add);
              }
            });
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.good()).as(outcome.toString()).isTrue();
    return all;
  }

  private static String asked(Exchange exchange) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .request()
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    URI uri = exchange.request().uri();
    return Described.request(
        exchange.request().method() + " " + uri.getPath(), headers, exchange.request().body());
  }

  private static HttpRequest get(Function<String, URI> uri, String path) {
    return HttpRequest.newBuilder(uri.apply(path)).build();
  }

  private static HttpRequest post(Function<String, URI> uri, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(uri.apply("/a")).POST(body).build();
  }

  private static String sent(HttpClient client, HttpRequest request) {
    return sent(client, request, BodyHandlers.ofString());
  }

  /** The same twice: as a blocking call, and as a future. */
  private static String sent(
      HttpClient client, HttpRequest request, HttpResponse.BodyHandler<String> handler) {
    String blocking;
    try {
      blocking = Described.response(client.send(request, handler));
    } catch (IOException | InterruptedException | RuntimeException e) {
      blocking = Described.failure(e);
    }
    return blocking + " || " + failed(client.sendAsync(request, handler));
  }

  private static String failed(CompletableFuture<?> future) {
    try {
      Object value = future.get(30, TimeUnit.SECONDS);
      return value instanceof HttpResponse<?> response
          ? Described.response(response)
          : String.valueOf(value);
    } catch (ExecutionException e) {
      return Described.failure(e.getCause() == null ? e : e.getCause());
    } catch (Exception e) {
      return Described.failure(e);
    }
  }

  private static HttpRequest.BodyPublisher body(String kind) {
    return switch (kind) {
      case "string" -> BodyPublishers.ofString("text");
      case "stream" ->
          BodyPublishers.ofInputStream(
              () -> new java.io.ByteArrayInputStream(new byte[] {'a', 'b'}));
      case "publisher" ->
          BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of(new byte[] {'a'})));
      case "empty" -> BodyPublishers.ofString("");
      case "short" -> BodyPublishers.fromPublisher(BodyPublishers.ofString("four"), 10);
      case "long" -> BodyPublishers.fromPublisher(BodyPublishers.ofString("four"), 2);
      case "failing" ->
          BodyPublishers.ofInputStream(
              () -> {
                throw new IllegalStateException("no stream");
              });
      default -> BodyPublishers.noBody();
    };
  }

  /** A subscriber that is up to something. */
  private static final class Odd implements HttpResponse.BodySubscriber<String> {
    private final String how;
    private final CompletableFuture<String> result = new CompletableFuture<>();

    Odd(String how) {
      this.how = how;
    }

    @Override
    public CompletableFuture<String> getBody() {
      return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      switch (how) {
        case "cancels" -> {
          subscription.cancel();
          result.complete("cancelled");
        }
        case "zero" -> subscription.request(0);
        default -> subscription.request(1);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
      if (how.equals("throws")) {
        throw new IllegalStateException("onNext");
      }
      result.completeExceptionally(new IllegalStateException("subscriber"));
    }

    @Override
    public void onError(Throwable failure) {
      if (how.equals("told")) {
        result.complete("told: " + failure);
      } else {
        // What the subscriber makes of a failure and the failure itself race in the JDK's client.
        result.completeExceptionally(failure);
      }
    }

    @Override
    public void onComplete() {
      result.complete("complete");
    }
  }
}
