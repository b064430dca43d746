package sample;

import java.util.concurrent.CompletableFuture;

public class OwnDrainLoop {
  private int number;

  public CompletableFuture<Integer> drain() {
    runSync();
    return CompletableFuture.completedFuture(number);
  }

  private void runSync() {
    number++;
  }
}
