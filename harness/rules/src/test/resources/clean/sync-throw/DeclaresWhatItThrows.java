package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

public class DeclaresWhatItThrows {
  public Future<String> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("no file");
    }
    return CompletableFuture.completedFuture("file");
  }
}
