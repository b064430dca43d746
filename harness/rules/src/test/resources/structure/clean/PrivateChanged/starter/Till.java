package sample;

import java.util.concurrent.CompletableFuture;

public class Till {
  private int open;

  public CompletableFuture<Integer> pay(int amount) {
    throw new UnsupportedOperationException();
  }

  private void check() {}
}
