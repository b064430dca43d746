package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

public class WrapsAndThrows {
  public CompletableFuture<String> page(URI uri) {
    try {
      return CompletableFuture.completedFuture(uri.toURL().getHost());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken); // expect: sync-throw
    }
  }
}
