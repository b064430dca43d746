package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    return CompletableFuture.runAsync(
        () -> {
          console.accept("Hello");
          try {
            Thread.sleep(1000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
          }
          console.accept("World");
        });
  }
}
