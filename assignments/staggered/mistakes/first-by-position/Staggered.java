package course.staggered;

import course.staggered.given.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

public final class Staggered {
  private Staggered() {}

  public static CompletableFuture<Duration> sayAll(List<Line> lines, Consumer<String> console) {
    long begin = System.nanoTime();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    CompletableFuture<?>[] said =
        lines.stream().map(line -> say(line, console, timer)).toArray(CompletableFuture<?>[]::new);
    // What is scheduled already is still done; the thread ends after the last line.
    timer.shutdown();
    return CompletableFuture.allOf(said)
        .thenApply(nothing -> Duration.ofNanos(System.nanoTime() - begin));
  }

  private static CompletableFuture<Void> say(
      Line line, Consumer<String> console, ScheduledExecutorService timer) {
    CompletableFuture<Void> said = new CompletableFuture<>();
    timer.schedule(
        () -> {
          try {
            console.accept(line.text());
            said.complete(null);
          } catch (RuntimeException failure) {
            said.completeExceptionally(failure);
          }
        },
        line.delay().toNanos(),
        TimeUnit.NANOSECONDS);
    return said;
  }
}
