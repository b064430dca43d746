package sample;

import java.util.concurrent.CompletableFuture;

public class Cruncher extends Base {}

abstract class Base implements AutoCloseable {
  public CompletableFuture<Integer> crunch(int limit) {
    return CompletableFuture.completedFuture(limit);
  }

  @Override
  public void close() {}
}
