package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    return CompletableFuture.runAsync(() -> console.accept("Hello"))
        .thenRun(
            () ->
                CompletableFuture.runAsync(
                    () -> console.accept("World"),
                    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)));
  }
}
