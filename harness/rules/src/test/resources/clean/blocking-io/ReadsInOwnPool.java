package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ReadsInOwnPool implements AutoCloseable {
  private final ExecutorService disk = Executors.newFixedThreadPool(2);

  public CompletableFuture<String> menu(Path file) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Files.readString(file);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        },
        disk);
  }

  @Override
  public void close() {
    disk.shutdown();
  }
}
