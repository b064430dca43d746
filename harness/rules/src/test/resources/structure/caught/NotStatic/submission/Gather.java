package sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Gather {
  public <T> CompletableFuture<List<T>> gather(List<? extends CompletableFuture<T>> futures) {
    return new CompletableFuture<>(); // expect: structure
  }
}
