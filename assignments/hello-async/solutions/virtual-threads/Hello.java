package course.helloasync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A virtual thread may sleep: it is nobody's but ours, and sleeping costs it nothing. */
public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread.ofVirtual().name("hello").start(() -> speak(console, done));
    return done;
  }

  private static void speak(Consumer<String> console, CompletableFuture<Void> done) {
    try {
      console.accept("Hello");
      Thread.sleep(Duration.ofSeconds(1));
      console.accept("World");
      done.complete(null);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      done.cancel(false);
    } catch (RuntimeException broken) {
      done.completeExceptionally(broken);
    }
  }
}
