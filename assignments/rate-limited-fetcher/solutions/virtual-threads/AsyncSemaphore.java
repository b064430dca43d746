package course.ratelimitedfetcher;

import course.ratelimitedfetcher.given.Permit;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Idea: no lock, but a single hand. Everybody lines up and everybody calls {@code serve}; whoever
 * comes while somebody is serving only says so by counting up {@code calls}, and the one who serves
 * looks again for each call that it missed. So permits are handed out one at a time, in order, and
 * what runs when one is handed out can ask for more without going deeper.
 */
public final class AsyncSemaphore {
  private final Queue<CompletableFuture<Permit>> line = new ConcurrentLinkedQueue<>();
  private final AtomicInteger free;
  private final AtomicInteger calls = new AtomicInteger();

  public AsyncSemaphore(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException("Expected at least 1 permit, got " + permits);
    }
    free = new AtomicInteger(permits);
  }

  public CompletableFuture<Permit> acquire() {
    CompletableFuture<Permit> place = new CompletableFuture<>();
    line.add(place);
    serve();
    return place;
  }

  private void serve() {
    if (calls.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    do {
      handOut();
      seen = calls.addAndGet(-seen);
    } while (seen > 0);
  }

  private void handOut() {
    while (free.get() > 0) {
      CompletableFuture<Permit> next = line.poll();
      if (next == null) {
        return;
      }
      free.decrementAndGet();
      if (!next.complete(new Ticket())) {
        free.incrementAndGet();
      }
    }
  }

  private final class Ticket implements Permit {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        free.incrementAndGet();
        serve();
      }
    }
  }
}
