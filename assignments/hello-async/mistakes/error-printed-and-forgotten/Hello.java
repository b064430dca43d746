package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Hello {
  private Hello() {}

  public static CompletableFuture<Void> hello(Consumer<String> console) {
    say(console, "Hello");
    return CompletableFuture.runAsync(
        () -> say(console, "World"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
  }

  private static void say(Consumer<String> console, String word) {
    try {
      console.accept(word);
    } catch (RuntimeException e) {
      System.err.println("could not say " + word + ": " + e);
    }
  }
}
