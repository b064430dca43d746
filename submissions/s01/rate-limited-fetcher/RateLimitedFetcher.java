package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Permit;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** One virtual thread per URI, and one that waits for all of them. */
public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    if (maxConcurrent < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("at least one fetch at a time, not " + maxConcurrent));
    }
    var result = new CompletableFuture<List<Response>>();
    Thread.startVirtualThread(() -> run(uris, maxConcurrent, fetcher, result));
    return result;
  }

  private static void run(
      List<URI> uris, int max, Fetcher fetcher, CompletableFuture<List<Response>> result) {
    var semaphore = new AsyncSemaphore(max);
    var firstFailure = new AtomicReference<Throwable>();
    List<Future<Response>> fetches;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      fetches =
          uris.stream()
              .map(uri -> threads.submit(() -> fetchOne(uri, semaphore, fetcher, firstFailure)))
              .toList();
    }
    if (firstFailure.get() != null) {
      result.completeExceptionally(firstFailure.get());
    } else {
      result.complete(fetches.stream().map(Future::resultNow).toList());
    }
  }

  private static Response fetchOne(
      URI uri, AsyncSemaphore semaphore, Fetcher fetcher, AtomicReference<Throwable> firstFailure) {
    try (Permit _ = semaphore.acquire().join()) {
      return fetcher.fetch(uri).join();
    } catch (RuntimeException e) {
      Throwable failure = e instanceof CompletionException ? e.getCause() : e;
      firstFailure.compareAndSet(null, failure);
      throw e;
    }
  }
}
