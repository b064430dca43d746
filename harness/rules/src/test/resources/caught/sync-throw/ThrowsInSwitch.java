package sample;

import java.util.concurrent.CompletableFuture;

public class ThrowsInSwitch {
  public CompletableFuture<String> dish(Object order) {
    return switch (order) {
      case String name -> CompletableFuture.completedFuture(name);
      case Integer number when number > 0 -> CompletableFuture.completedFuture("no. " + number);
      default -> throw new IllegalStateException("no such dish"); // expect: sync-throw
    };
  }
}
