package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Fetcher;
import course.ratelimitedfetcher.given.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches many pages, a few at a time. */
public final class RateLimitedFetcher {
  private RateLimitedFetcher() {}

  /**
   * Fetches every URI once, with at most {@code maxConcurrent} fetches in flight. Whenever one ends
   * the next begins, at that very moment. Returns at once and never waits; it may be called on an
   * event loop.
   *
   * @param uris what to fetch; may be empty
   * @param maxConcurrent how many fetches may be in flight at once, at least 1
   * @param fetcher fetches one of them; one that throws has failed for that URI
   * @return the responses in the order of the URIs, when all have ended. If a fetch fails the others
   *     still run, and when all have ended the future fails with the failure that came first in
   *     time. With a limit below 1 it fails with {@link IllegalArgumentException}
   */
  public static CompletableFuture<List<Response>> fetchAll(
      List<URI> uris, int maxConcurrent, Fetcher fetcher) {
    throw new UnsupportedOperationException("fetchAll is yours to write");
  }
}
