package course.crawler;

import course.crawler.given.Config;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches pages, a few at a time, and more than once if need be. Its caller waits. */
final class Fetcher {
  /** What came of a page. */
  sealed interface Result {}

  /** The page. */
  record Html(String text) implements Result {}

  /** Nothing, in spite of all attempts. */
  record Broken() implements Result {}

  private final HttpClient client;
  private final Config config;
  private final Semaphore places;

  Fetcher(HttpClient client, Config config) {
    this.client = client;
    this.config = config;
    this.places = new Semaphore(config.maxConcurrent(), true);
  }

  Result fetch(URI uri) throws InterruptedException {
    Duration pause = config.basePause();
    for (int left = config.retries(); ; left--) {
      Result result = attempt(uri);
      if (result instanceof Html || left <= 0) {
        return result;
      }
      Thread.sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private Result attempt(URI uri) throws InterruptedException {
    places.acquire();
    try {
      return ask(client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    } finally {
      places.release();
    }
  }

  private Result ask(CompletableFuture<HttpResponse<String>> response) throws InterruptedException {
    try {
      HttpResponse<String> page =
          response.get(config.perPageTimeout().toNanos(), TimeUnit.NANOSECONDS);
      return page.statusCode() == 200 ? new Html(page.body()) : new Broken();
    } catch (ExecutionException | TimeoutException failed) {
      return new Broken();
    } finally {
      response.cancel(true); // ends it, if it was too slow or nobody wants it any more
    }
  }
}
