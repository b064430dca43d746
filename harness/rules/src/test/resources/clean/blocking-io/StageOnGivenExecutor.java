package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

public class StageOnGivenExecutor {
  public static CompletableFuture<String> menu(CompletableFuture<Path> file, Executor disk) {
    return file.thenApplyAsync(
        path -> {
          try {
            return Files.readString(path);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        },
        disk);
  }
}
