package course.staggered;

import course.staggered.given.Line;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

public final class Staggered {
  private final Consumer<String> console;
  private final AtomicInteger toCome;
  private final CompletableFuture<Duration> over = new CompletableFuture<>();
  private final AtomicReference<RuntimeException> first = new AtomicReference<>();
  private final ReentrantLock microphone = new ReentrantLock();
  private final long begin = System.nanoTime();

  private Staggered(Consumer<String> console, int lines) {
    this.console = console;
    this.toCome = new AtomicInteger(lines);
  }

  public static CompletableFuture<Duration> sayAll(List<Line> lines, Consumer<String> console) {
    Staggered speakers = new Staggered(console, lines.size());
    for (Line line : lines) {
      Thread.ofVirtual().start(() -> speakers.say(line));
    }
    return speakers.over;
  }

  private void say(Line line) {
    try {
      Thread.sleep(line.delay());
      microphone.lock();
      try {
        console.accept(line.text());
      } catch (RuntimeException failure) {
        first.compareAndSet(null, failure);
      } finally {
        microphone.unlock();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    if (toCome.decrementAndGet() == 0) {
      finish();
    }
  }

  private void finish() {
    RuntimeException failure = first.get();
    if (failure == null) {
      over.complete(Duration.ofNanos(System.nanoTime() - begin));
    } else {
      over.completeExceptionally(failure);
    }
  }
}
