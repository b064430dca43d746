package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RateLimitedFetcher {

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    AsyncSemaphore semaphore = new AsyncSemaphore(maxConcurrent);
    List<CompletableFuture<Response>> results = new ArrayList<>();
    for (URI uri : uris) {
      // nobody else may take the permit between asking for it and using it
      synchronized (semaphore) {
        Permit permit = semaphore.acquire().join();
        results.add(fetcher.fetch(uri).whenComplete((response, error) -> permit.close()));
      }
    }
    return CompletableFuture.allOf(results.toArray(new CompletableFuture[0]))
        .thenApply(v -> results.stream().map(CompletableFuture::join).toList());
  }
}
