package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.LinkedList;
import java.util.concurrent.CompletableFuture;

public class AsyncSemaphore {
  private int permits;
  private final LinkedList<CompletableFuture<Permit>> waiting = new LinkedList<>();

  public AsyncSemaphore(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException();
    }
    this.permits = permits;
  }

  public synchronized CompletableFuture<Permit> acquire() {
    CompletableFuture<Permit> future = new CompletableFuture<>();
    if (permits > 0) {
      permits--;
      future.complete(new MyPermit());
    } else {
      waiting.addLast(future);
    }
    return future;
  }

  synchronized void release() {
    while (!waiting.isEmpty()) {
      if (waiting.removeFirst().complete(new MyPermit())) {
        return;
      }
    }
    permits++;
  }

  private class MyPermit implements Permit {
    private boolean closed;

    @Override
    public void close() {
      synchronized (AsyncSemaphore.this) {
        if (closed) {
          return;
        }
        closed = true;
        release();
      }
    }
  }
}
