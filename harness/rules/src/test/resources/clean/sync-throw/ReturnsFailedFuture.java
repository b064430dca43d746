package sample;

import java.util.concurrent.CompletableFuture;

public class ReturnsFailedFuture {
  private boolean closed;

  public CompletableFuture<Void> add(String item) {
    if (closed) {
      return CompletableFuture.failedFuture(new IllegalStateException("closed"));
    }
    return CompletableFuture.completedFuture(null);
  }
}
