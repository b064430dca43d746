package course.staggered;

import course.staggered.given.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

public final class Staggered {
  private Staggered() {}

  public static CompletableFuture<Duration> sayAll(List<Line> lines, Consumer<String> console) {
    long begin = System.nanoTime();
    ExecutorService timer = Executors.newFixedThreadPool(4);
    CompletableFuture<?>[] said =
        lines.stream().map(line -> say(line, console, timer)).toArray(CompletableFuture<?>[]::new);
    // What is scheduled already is still done; the thread ends after the last line.
    timer.shutdown();
    CompletableFuture<Void> first = firstFailure(said);
    return CompletableFuture.allOf(said)
        .handle((nothing, failure) -> failure == null ? nothing : first.join())
        .thenApply(nothing -> Duration.ofNanos(System.nanoTime() - begin));
  }

  private static CompletableFuture<Void> say(
      Line line, Consumer<String> console, ExecutorService timer) {
    CompletableFuture<Void> said = new CompletableFuture<>();
    timer.execute(
        () -> {
          try {
            Thread.sleep(line.delay());
            synchronized (console) {
              console.accept(line.text());
            }
            said.complete(null);
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            said.cancel(false);
          } catch (RuntimeException failure) {
            said.completeExceptionally(failure);
          }
        });
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
