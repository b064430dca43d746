package course.helloasync;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The first program: two words, and a pause between them in which nobody has to stand still. */
public final class Hello {
  private Hello() {}

  /**
   * Says {@code "Hello"} now and {@code "World"} after 1 s. Returns at once and never waits; it may
   * be called on an event loop.
   *
   * @param console is told each word; it may throw
   * @return done when {@code "World"} has been said. It fails when the console throws, with that
   *     failure and one layer of {@link java.util.concurrent.CompletionException} around it at most
   */
  public static CompletableFuture<Void> hello(Consumer<String> console) {
    throw new UnsupportedOperationException("hello is yours to write");
  }
}
