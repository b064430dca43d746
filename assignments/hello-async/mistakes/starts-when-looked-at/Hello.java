package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    return new Greeting(console);
  }

  private static final class Greeting extends CompletableFuture<Void> {
    private final Consumer<String> console;
    private boolean started;

    Greeting(Consumer<String> console) {
      this.console = console;
    }

    @Override
    public Void join() {
      if (!started) {
        started = true;
        start();
      }
      return super.join();
    }

    private void start() {
      try {
        console.accept("Hello");
      } catch (RuntimeException e) {
        completeExceptionally(e);
        return;
      }
      CompletableFuture.runAsync(
              () -> console.accept("World"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
          .whenComplete(
              (nothing, failure) -> {
                if (failure == null) {
                  complete(null);
                } else {
                  completeExceptionally(failure.getCause());
                }
              });
    }
  }
}
