package sample;

import java.util.concurrent.CompletableFuture;

public class Cruncher implements AutoCloseable {
  public Cruncher() {}

  public CompletableFuture<Integer> crunch(int limit) throws Exception {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
