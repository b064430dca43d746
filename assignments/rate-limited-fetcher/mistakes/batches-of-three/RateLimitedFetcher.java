package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
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
    AtomicReference<Throwable> first = new AtomicReference<>();
    List<CompletableFuture<Response>> fetches = new ArrayList<>();
    CompletableFuture<Void> batches = CompletableFuture.completedFuture(null);
    for (int from = 0; from < uris.size(); from += maxConcurrent) {
      List<URI> batch = uris.subList(from, Math.min(from + maxConcurrent, uris.size()));
      batches = batches.thenCompose(before -> fetchBatch(batch, fetcher, fetches, first));
    }
    return batches.thenApply(all -> collect(fetches, first.get()));
  }

  private static CompletableFuture<Void> fetchBatch(
      List<URI> batch,
      Fetcher fetcher,
      List<CompletableFuture<Response>> fetches,
      AtomicReference<Throwable> first) {
    List<CompletableFuture<Response>> running = new ArrayList<>();
    for (URI uri : batch) {
      running.add(
          fetch(fetcher, uri)
              .whenComplete((response, failure) -> first.compareAndSet(null, failure)));
    }
    fetches.addAll(running);
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
        .exceptionally(failure -> null);
  }

  private static CompletableFuture<Response> fetch(Fetcher fetcher, URI uri) {
    try {
      return fetcher.fetch(uri);
    } catch (RuntimeException refused) {
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
