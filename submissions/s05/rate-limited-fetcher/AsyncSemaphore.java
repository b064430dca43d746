package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

public class AsyncSemaphore {
  private final Semaphore semaphore;

  public AsyncSemaphore(int permits) {
    semaphore = new Semaphore(permits);
  }

  public CompletableFuture<Permit> acquire() {
    return CompletableFuture.supplyAsync(
        () -> {
          semaphore.acquireUninterruptibly();
          return () -> semaphore.release();
        });
  }
}
