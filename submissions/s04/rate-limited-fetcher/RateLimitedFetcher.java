package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class RateLimitedFetcher {

  public List<Response> fetchAll(List<URI> uris, Fetcher fetcher, int limit) {
    AsyncSemaphore semaphore = new AsyncSemaphore(limit);
    List<CompletableFuture<Response>> fetches = new ArrayList<>();
    for (URI uri : uris) {
      Permit permit = semaphore.acquire().join();
      fetches.add(fetcher.fetch(uri).whenComplete((response, error) -> permit.close()));
    }
    return fetches.stream().map(CompletableFuture::join).toList();
  }
}
