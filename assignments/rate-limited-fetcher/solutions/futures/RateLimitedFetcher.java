package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Every fetch stands in line for a permit, and keeps it exactly as long as it is in flight. */
public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    if (maxConcurrent < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("Expected at least 1 at once, got " + maxConcurrent));
    }
    AsyncSemaphore permits = new AsyncSemaphore(maxConcurrent);
    AtomicReference<Throwable> firstFailure = new AtomicReference<>();
    List<CompletableFuture<Response>> fetches =
        uris.stream()
            .map(uri -> fetch(uri, permits, fetcher))
            .map(
                fetch ->
                    fetch.whenComplete(
                        (response, failure) -> firstFailure.compareAndSet(null, failure)))
            .toList();
    return CompletableFuture.allOf(fetches.toArray(CompletableFuture[]::new))
        .handle(
            (ended, failure) -> {
              if (failure != null) {
                throw asCompletionException(firstFailure.get());
              }
              return fetches.stream().map(CompletableFuture::resultNow).toList();
            });
  }

  /**
   * Goes on in another thread once it has the permit: permits that come back at once would
   * otherwise pile their fetches up on one stack.
   */
  private static CompletableFuture<Response> fetch(
      URI uri, AsyncSemaphore permits, Fetcher fetcher) {
    return permits
        .acquire()
        .thenComposeAsync(
            permit ->
                begin(uri, fetcher).whenComplete((response, failure) -> permit.close()));
  }

  private static CompletableFuture<Response> begin(URI uri, Fetcher fetcher) {
    try {
      return fetcher.fetch(uri);
    } catch (RuntimeException refusal) {
      return CompletableFuture.failedFuture(refusal);
    }
  }

  private static CompletionException asCompletionException(Throwable failure) {
    return failure instanceof CompletionException wrapped
        ? wrapped
        : new CompletionException(failure);
  }
}
