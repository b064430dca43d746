package sample;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Cruncher implements AutoCloseable {
  public CompletableFuture<Integer> crunch(int limit) throws IOException {
    throw new IOException();
  }

  @Override
  public void close() throws IllegalStateException {}
}
