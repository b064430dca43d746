package course.ratelimitedfetcher.given;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Fetches one page. It does not care how often it is called at once; the server behind it does. */
@FunctionalInterface
public interface Fetcher {
  /**
   * Begins to fetch. Returns at once and never waits.
   *
   * @return the response when it is there, or the failure of the fetch
   */
  CompletableFuture<Response> fetch(URI uri);
}
