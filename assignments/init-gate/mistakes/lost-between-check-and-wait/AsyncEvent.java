package course.initgate;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A flag, and a line of those who wait for it. */
public final class AsyncEvent {
  private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
  private volatile boolean open;

  public void set() {
    open = true;
    for (CompletableFuture<Void> one = waiting.poll(); one != null; one = waiting.poll()) {
      one.complete(null);
    }
  }

  public void clear() {
    open = false;
  }

  public boolean isSet() {
    return open;
  }

  public CompletableFuture<Void> await() {
    if (open) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    waiting.add(turn);
    return turn;
  }
}
