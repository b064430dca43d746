package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RateLimitedFetcher {

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    AsyncSemaphore semaphore = new AsyncSemaphore(maxConcurrent);
    List<CompletableFuture<Response>> all =
        uris.stream().map(uri -> fetchOne(uri, semaphore, fetcher)).toList();
    return CompletableFuture.allOf(all.toArray(new CompletableFuture[0]))
        .thenApply(v -> all.stream().map(CompletableFuture::join).toList());
  }

  private static CompletableFuture<Response> fetchOne(
      URI uri, AsyncSemaphore semaphore, Fetcher fetcher) {
    return semaphore
        .acquire()
        .thenCompose(
            permit ->
                fetcher
                    .fetch(uri)
                    .thenApply(
                        response -> {
                          permit.close();
                          return response;
                        }));
  }
}
