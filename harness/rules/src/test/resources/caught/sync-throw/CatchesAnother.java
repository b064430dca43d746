package sample;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

public class CatchesAnother {
  public Future<String> dish(String name) {
    try {
      if (name.isEmpty()) {
        throw new IllegalStateException("no name"); // expect: sync-throw
      }
      return CompletableFuture.completedFuture(name);
    } catch (UncheckedIOException broken) {
      return CompletableFuture.failedFuture(broken);
    }
  }
}
