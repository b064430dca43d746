package sample;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

public class ReadsBytesInMemory {
  public static CompletableFuture<Integer> first(CompletableFuture<byte[]> bytes) {
    return bytes.thenApply(
        all -> {
          try (var in = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(all)))) {
            return in.read();
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }
}
