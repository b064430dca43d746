package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Gather {
  private Gather() {}

  public static <T> List<T> gather(List<? extends CompletableFuture<T>> futures) {
    return List.of(); // expect: structure
  }
}
