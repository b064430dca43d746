package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An executor that is a second late says the second word; its future is the answer. */
public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    try {
      console.accept("Hello");
    } catch (RuntimeException broken) {
      return CompletableFuture.failedFuture(broken);
    }
    Executor inOneSecond = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    return CompletableFuture.runAsync(() -> console.accept("World"), inOneSecond);
  }
}
