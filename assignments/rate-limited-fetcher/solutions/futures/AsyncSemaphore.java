package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Idea: a permit that comes back goes straight to the first who waits; it is only free when nobody
 * does. So a newcomer who finds a free permit overtakes nobody. Who gets it is decided under the
 * lock; the future is completed outside, because other people's code runs there.
 */
public final class AsyncSemaphore {
  private final Queue<CompletableFuture<Permit>> waiting = new ArrayDeque<>();
  private int free;

  public AsyncSemaphore(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException("Expected at least 1 permit, got " + permits);
    }
    free = permits;
  }

  public CompletableFuture<Permit> acquire() {
    synchronized (this) {
      if (free == 0) {
        CompletableFuture<Permit> place = new CompletableFuture<>();
        waiting.add(place);
        return place;
      }
      free--;
    }
    return CompletableFuture.completedFuture(new Ticket());
  }

  private void giveBack() {
    CompletableFuture<Permit> next;
    do {
      next = nextOrFree();
      // complete says no when that one has gone home: then the permit is for the one behind
    } while (next != null && !next.complete(new Ticket()));
  }

  private synchronized CompletableFuture<Permit> nextOrFree() {
    CompletableFuture<Permit> next = waiting.poll();
    if (next == null) {
      free++;
    }
    return next;
  }

  private final class Ticket implements Permit {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        giveBack();
      }
    }
  }
}
