package sample;

import java.util.concurrent.CompletableFuture;

public class ThrowsWhenClosed {
  private boolean closed;

  public CompletableFuture<Void> add(String item) {
    if (closed) {
      throw new IllegalStateException("closed"); // expect: sync-throw
    }
    return CompletableFuture.completedFuture(null);
  }
}
