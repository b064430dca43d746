package sample;

import java.util.concurrent.CompletionStage;

public class RefusesToNest {
  private boolean running;

  <T> T runUntilComplete(CompletionStage<T> main) {
    if (running) {
      throw new IllegalStateException("runs already");
    }
    running = true;
    return main.toCompletableFuture().getNow(null);
  }
}
