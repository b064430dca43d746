package sample;

import given.Kitchen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

public class ReadsFileInStage {
  public static CompletableFuture<String> menu(Kitchen kitchen) {
    return kitchen
        .brewCoffee()
        .thenApply(
            coffee -> {
              try {
                return Files.readString(Path.of(coffee)); // expect: blocking-io
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
  }
}
