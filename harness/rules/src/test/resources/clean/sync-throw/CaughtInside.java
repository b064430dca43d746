package sample;

import java.util.concurrent.CompletableFuture;

public class CaughtInside {
  public CompletableFuture<String> coffee(int left) {
    try {
      if (left == 0) {
        throw new IllegalStateException("sold out");
      }
      return CompletableFuture.completedFuture("coffee");
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }
}
