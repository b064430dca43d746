package course.staggered;

import course.staggered.given.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Says many lines, each after a delay of its own. */
public final class Staggered {
  private Staggered() {}

  /**
   * Says every line when its delay, counted from this call, is over. Returns at once and never
   * waits; it may be called on an event loop.
   *
   * @param lines what to say, in any order
   * @param console is told each text, never two at once; it may take its time, and it may throw
   * @return how long it took until the last line had been said. It fails, when all lines have been
   *     tried, with the first failure of the console, and one layer of {@link
   *     java.util.concurrent.CompletionException} around it at most
   */
  public static CompletableFuture<Duration> sayAll(List<Line> lines, Consumer<String> console) {
    throw new UnsupportedOperationException("sayAll is yours to write");
  }
}
