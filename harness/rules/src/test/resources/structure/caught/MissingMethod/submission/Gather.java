package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

// missing: gather: public static <T> CompletableFuture<List<T>> gather(List<? extends CompletableFuture<T>> futures)
public final class Gather {
  private Gather() {}

  public static <T> CompletableFuture<List<T>> collect(List<CompletableFuture<T>> futures) {
    return CompletableFuture.completedFuture(null);
  }
}
