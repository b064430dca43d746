package course.ratelimitedfetcher.tests;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A web of numbered pages, each with its latency, some of them broken. */
final class Web implements Fetcher {
  private final Simulation sim;
  private final List<Duration> latencies;
  private final Map<Integer, Throwable> broken = new HashMap<>();

  private Web(Simulation sim, List<Duration> latencies) {
    this.sim = sim;
    this.latencies = latencies;
  }

  /** Pages with these latencies, in seconds. */
  static Web ofSeconds(Simulation sim, int... seconds) {
    List<Duration> latencies = new ArrayList<>();
    for (int latency : seconds) {
      latencies.add(Duration.ofSeconds(latency));
    }
    return new Web(sim, latencies);
  }

  /** So many pages of 1 s each. */
  static Web ofPages(Simulation sim, int pages) {
    return ofSeconds(sim, IntStream.range(0, pages).map(page -> 1).toArray());
  }

  /** The same web, where one page fails at the end of its latency. */
  Web whereFails(int page, Throwable failure) {
    broken.put(page, failure);
    return this;
  }

  /** All its pages, in order. */
  List<URI> uris() {
    return IntStream.range(0, latencies.size()).mapToObj(Web::uri).toList();
  }

  /** What each of them answers, in order. */
  List<Response> responses() {
    return uris().stream().map(Web::response).toList();
  }

  /** The record of all calls. */
  GivenService server() {
    return sim.service("server");
  }

  static URI uri(int page) {
    return URI.create("https://menu.example/page/" + page);
  }

  @Override
  public CompletableFuture<Response> fetch(URI uri) {
    int page = Integer.parseInt(uri.getPath().substring("/page/".length()));
    Duration latency = latencies.get(page);
    String label = "page " + page;
    Throwable failure = broken.get(page);
    return failure == null
        ? server().answer(label, latency, response(uri))
        : server().fail(label, latency, failure);
  }

  private static Response response(URI uri) {
    return new Response(uri, 200, "the text of " + uri.getPath());
  }
}
