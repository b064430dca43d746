package sample;

import java.util.concurrent.CompletableFuture;

public final class Cruncher implements AutoCloseable, Runnable {
  public Cruncher() {}

  public Cruncher(int more) {}

  public CompletableFuture<Integer> crunch(int limit) throws Exception {
    return CompletableFuture.completedFuture(limit);
  }

  public CompletableFuture<Integer> crunch(long limit) {
    return CompletableFuture.completedFuture(0);
  }

  @Override
  public void run() {}

  @Override
  public synchronized void close() {}
}
