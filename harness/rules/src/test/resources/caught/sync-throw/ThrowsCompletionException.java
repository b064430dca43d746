package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class ThrowsCompletionException {
  public CompletableFuture<Integer> number(String text) {
    try {
      return CompletableFuture.completedFuture(Integer.parseInt(text));
    } catch (NumberFormatException broken) {
      throw new CompletionException(broken); // expect: sync-throw
    }
  }
}
