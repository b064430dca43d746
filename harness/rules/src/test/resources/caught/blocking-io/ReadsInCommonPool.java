package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ReadsInCommonPool {
  public static CompletableFuture<List<String>> lines(Path file) {
    return CompletableFuture.supplyAsync(() -> all(file));
  }

  private static List<String> all(Path file) {
    try {
      return Files.readAllLines(file); // expect: blocking-io
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
