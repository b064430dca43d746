package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;

/** A virtual thread for each URI: thousands may wait for a permit, and each reads like a story. */
public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    if (maxConcurrent < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("Expected at least 1 at once, got " + maxConcurrent));
    }
    CompletableFuture<List<Response>> responses = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("fetch-all")
        .start(() -> fetchAll(uris, new AsyncSemaphore(maxConcurrent), fetcher, responses));
    return responses;
  }

  private static void fetchAll(
      List<URI> uris,
      AsyncSemaphore permits,
      Fetcher fetcher,
      CompletableFuture<List<Response>> responses) {
    AtomicReference<Throwable> firstFailure = new AtomicReference<>();
    try (var scope = StructuredTaskScope.open(Joiner.<Response>awaitAll())) {
      List<Subtask<Response>> fetches =
          uris.stream()
              .map(uri -> scope.fork(() -> fetch(uri, permits, fetcher, firstFailure)))
              .toList();
      scope.join();
      if (firstFailure.get() == null) {
        responses.complete(fetches.stream().map(Subtask::get).toList());
      } else {
        responses.completeExceptionally(firstFailure.get());
      }
    } catch (InterruptedException closingTime) {
      Thread.currentThread().interrupt();
      responses.cancel(false);
    }
  }

  private static Response fetch(
      URI uri, AsyncSemaphore permits, Fetcher fetcher, AtomicReference<Throwable> firstFailure) {
    try (Permit _ = permits.acquire().join()) {
      return fetcher.fetch(uri).join();
    } catch (CompletionException failed) {
      firstFailure.compareAndSet(null, failed.getCause());
      throw failed;
    } catch (RuntimeException refused) {
      firstFailure.compareAndSet(null, refused);
      throw refused;
    }
  }
}
