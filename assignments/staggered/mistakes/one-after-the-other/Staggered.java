package course.staggered;

import course.staggered.given.Line;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

public final class Staggered {
  private Staggered() {}

  public static CompletableFuture<Duration> sayAll(List<Line> lines, Consumer<String> console) {
    CompletableFuture<Duration> over = new CompletableFuture<>();
    long begin = System.nanoTime();
    List<Line> inTime = lines.stream().sorted(Comparator.comparing(Line::delay)).toList();
    Thread.ofVirtual().name("speaker").start(() -> speak(inTime, console, begin, over));
    return over;
  }

  private static void speak(
      List<Line> lines, Consumer<String> console, long begin, CompletableFuture<Duration> over) {
    RuntimeException first = null;
    try {
      for (Line line : lines) {
        Thread.sleep(line.delay());
        try {
          console.accept(line.text());
        } catch (RuntimeException failure) {
          first = first == null ? failure : first;
        }
      }
      if (first == null) {
        over.complete(since(begin));
      } else {
        over.completeExceptionally(first);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      over.cancel(false);
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
