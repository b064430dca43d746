package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    try {
      console.accept("Hello");
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
          .execute(
              () -> {
                try {
                  console.accept("World");
                } catch (RuntimeException e) {
                  done.completeExceptionally(e);
                }
              });
      done.completeOnTimeout(null, 1, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
    return done;
  }
}
