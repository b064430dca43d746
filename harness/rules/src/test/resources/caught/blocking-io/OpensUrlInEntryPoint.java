package sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.CompletableFuture;

public class OpensUrlInEntryPoint {
  public CompletableFuture<byte[]> page(URL url) throws IOException {
    try (InputStream page = url.openStream()) { // expect: blocking-io
      return CompletableFuture.completedFuture(page.readAllBytes()); // expect: blocking-io
    }
  }
}
