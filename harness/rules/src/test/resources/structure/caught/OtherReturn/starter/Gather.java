package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Gather {
  private Gather() {}

  public static <T> CompletableFuture<List<T>> gather(
      List<? extends CompletableFuture<T>> futures) {
    throw new UnsupportedOperationException();
  }
}
