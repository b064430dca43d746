package sample;

import given.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

public class RefusesOnTheLoop {
  private final Loop loop;

  public RefusesOnTheLoop(Loop loop) {
    this.loop = loop;
  }

  public <T> T runSync(Supplier<CompletionStage<T>> work) {
    if (loop.inLoop()) {
      throw new IllegalStateException("The loop must not wait for itself.");
    }
    return CompletableFuture.completedFuture(0)
        .thenComposeAsync(zero -> work.get(), loop)
        .join();
  }
}
