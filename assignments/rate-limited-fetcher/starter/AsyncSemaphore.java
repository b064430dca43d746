package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.concurrent.CompletableFuture;

/**
 * A number of permits that are handed out in the order of asking. Nobody's thread ever waits here:
 * who has to wait holds a future. May be used by any number of threads at once.
 */
public final class AsyncSemaphore {
  /**
   * A semaphore with all its permits free.
   *
   * @param permits how many there are, at least 1
   * @throws IllegalArgumentException if there are fewer
   */
  public AsyncSemaphore(int permits) {
    throw new UnsupportedOperationException("the constructor is yours to write");
  }

  /**
   * Asks for a permit. Returns at once and never waits.
   *
   * @return the permit, as soon as one is free and all who asked before have got theirs. Cancelling
   *     the future while it waits gives up the place; no permit is lost by it
   */
  public CompletableFuture<Permit> acquire() {
    throw new UnsupportedOperationException("acquire is yours to write");
  }
}
