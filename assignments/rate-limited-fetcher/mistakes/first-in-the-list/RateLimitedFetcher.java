package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    if (maxConcurrent < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("maxConcurrent: " + maxConcurrent));
    }
    AsyncSemaphore semaphore = new AsyncSemaphore(maxConcurrent);
    List<CompletableFuture<Response>> fetches = new ArrayList<>();
    for (URI uri : uris) {
      fetches.add(
          semaphore
              .acquire()
              .thenComposeAsync(permit -> fetch(fetcher, uri, permit)));
    }
    return CompletableFuture.allOf(fetches.toArray(CompletableFuture[]::new))
        .handle((all, failure) -> fetches.stream().map(CompletableFuture::join).toList());
  }

  private static CompletableFuture<Response> fetch(Fetcher fetcher, URI uri, Permit permit) {
    try {
      return fetcher.fetch(uri).whenComplete((response, failure) -> permit.close());
    } catch (RuntimeException refused) {
      permit.close();
      return CompletableFuture.failedFuture(refused);
    }
  }
}
