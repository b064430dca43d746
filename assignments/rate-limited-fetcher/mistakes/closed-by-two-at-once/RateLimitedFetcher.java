package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    if (maxConcurrent < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("maxConcurrent: " + maxConcurrent));
    }
    AsyncSemaphore semaphore = new AsyncSemaphore(maxConcurrent);
    AtomicReference<Throwable> first = new AtomicReference<>();
    List<CompletableFuture<Response>> fetches = new ArrayList<>();
    for (URI uri : uris) {
      fetches.add(
          semaphore
              .acquire()
              .thenComposeAsync(permit -> fetch(fetcher, uri, permit))
              .whenComplete((response, failure) -> first.compareAndSet(null, failure)));
    }
    return CompletableFuture.allOf(fetches.toArray(CompletableFuture[]::new))
        .handle((all, failure) -> collect(fetches, first.get()));
  }

  private static CompletableFuture<Response> fetch(Fetcher fetcher, URI uri, Permit permit) {
    try {
      return fetcher.fetch(uri).whenComplete((response, failure) -> permit.close());
    } catch (RuntimeException refused) {
      permit.close();
      return CompletableFuture.failedFuture(refused);
    }
  }

  private static List<Response> collect(
      List<CompletableFuture<Response>> fetches, Throwable failure) {
    if (failure instanceof CompletionException wrapped) {
      throw wrapped;
    } else if (failure != null) {
      throw new CompletionException(failure);
    }
    return fetches.stream().map(CompletableFuture::resultNow).toList();
  }
}
