package sample;

import java.util.concurrent.CompletableFuture;

public class Cruncher implements AutoCloseable {
  public CompletableFuture<Integer> crunch(final int upTo) throws Exception {
    return new CompletableFuture<>();
  }

  @Override
  public void close() {}
}
