package sample;

import java.util.concurrent.CompletableFuture;

public class Till {
  private final CompletableFuture<Integer> paid = new CompletableFuture<>();

  public CompletableFuture<Integer> pay(int amount) {
    paid.complete(amount);
    return paid;
  }
}
