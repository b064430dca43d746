package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RateLimitedFetcher {

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    return fetchFrom(0, uris, maxConcurrent, fetcher, new ArrayList<>());
  }

  private static CompletableFuture<List<Response>> fetchFrom(
      int start, List<URI> uris, int size, Fetcher fetcher, List<Response> responses) {
    if (start >= uris.size()) {
      return CompletableFuture.completedFuture(responses);
    }
    List<CompletableFuture<Response>> batch = new ArrayList<>();
    for (int i = start; i < Math.min(start + size, uris.size()); i++) {
      batch.add(fetcher.fetch(uris.get(i)));
    }
    return CompletableFuture.allOf(batch.toArray(new CompletableFuture[0]))
        .thenCompose(
            v -> {
              for (CompletableFuture<Response> fetch : batch) {
                responses.add(fetch.join());
              }
              return fetchFrom(start + size, uris, size, fetcher, responses);
            });
  }
}
