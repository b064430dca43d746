package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    try {
      console.accept("Hello");
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
      return done;
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    timer.schedule(
        () -> {
          try {
            console.accept("World");
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        },
        1,
        TimeUnit.SECONDS);
    return done;
  }
}
