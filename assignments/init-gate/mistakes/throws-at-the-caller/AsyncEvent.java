package course.initgate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The gate is a future: done means open. Setting completes it, clearing puts a new one in its place
 * and leaves the old one to those who have it. Each of them has a copy, to cancel as he likes.
 */
public final class AsyncEvent {
  private final AtomicReference<CompletableFuture<Void>> gate =
      new AtomicReference<>(new CompletableFuture<>());

  public void set() {
    gate.get().complete(null);
  }

  public void clear() {
    gate.updateAndGet(current -> current.isDone() ? new CompletableFuture<>() : current);
  }

  public boolean isSet() {
    return gate.get().isDone();
  }

  public CompletableFuture<Void> await() {
    return gate.get().copy();
  }
}
