package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

public final class AsyncSemaphore {
  private final Queue<CompletableFuture<Permit>> waiting = new ArrayDeque<>();
  private int free;

  public AsyncSemaphore(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException("permits: " + permits);
    }
    free = permits;
  }

  public synchronized CompletableFuture<Permit> acquire() {
    if (free > 0) {
      free--;
      return CompletableFuture.completedFuture(new Ticket());
    }
    CompletableFuture<Permit> place = new CompletableFuture<>();
    waiting.add(place);
    return place;
  }

  private void release() {
    CompletableFuture<Permit> next = nextOrFree();
    while (next != null && !next.complete(new Ticket())) {
      next = nextOrFree();
    }
  }

  private synchronized CompletableFuture<Permit> nextOrFree() {
    if (waiting.isEmpty()) {
      free++;
      return null;
    }
    return waiting.remove();
  }

  private final class Ticket implements Permit {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public void close() {
      if (!closed.getAndSet(true)) {
        release();
      }
    }
  }
}
