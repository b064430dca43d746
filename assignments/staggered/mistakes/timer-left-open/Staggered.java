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
    CompletableFuture<Void> first = firstFailure(said);
    return CompletableFuture.allOf(said)
        .handle((nothing, failure) -> failure == null ? nothing : first.join())
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

  /** allOf fails with the first by position; the guest is told the first by time. */
  private static CompletableFuture<Void> firstFailure(CompletableFuture<?>[] all) {
    CompletableFuture<Void> first = new CompletableFuture<>();
    for (CompletableFuture<?> one : all) {
      one.whenComplete(
          (nothing, failure) -> {
            if (failure != null) {
              first.completeExceptionally(failure);
            }
          });
    }
    return first;
  }
}
