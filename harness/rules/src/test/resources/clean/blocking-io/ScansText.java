package sample;

import java.util.Scanner;
import java.util.concurrent.CompletableFuture;

public class ScansText {
  public static CompletableFuture<String> word(CompletableFuture<String> text) {
    return text.thenApply(
        all -> {
          try (var words = new Scanner(all)) {
            return words.next();
          }
        });
  }
}
