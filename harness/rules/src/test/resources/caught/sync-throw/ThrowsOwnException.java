package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class ThrowsOwnException {
  public static final class SoldOut extends RuntimeException {}

  public CompletionStage<String> coffee(int left) {
    if (left == 0) {
      throw new SoldOut(); // expect: sync-throw
    }
    return CompletableFuture.completedStage("coffee");
  }
}
