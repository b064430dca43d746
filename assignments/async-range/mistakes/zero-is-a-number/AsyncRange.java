package course.asyncrange;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

public final class AsyncRange {
  private AsyncRange() {}

  public static Flow.Publisher<Integer> range(int start, int stop, Duration every) {
    if (every.isNegative()) {
      throw new IllegalArgumentException("Expected a delay of at least zero, not " + every);
    }
    return subscriber -> {
      Objects.requireNonNull(subscriber, "subscriber");
      Tap tap = new Tap();
      subscriber.onSubscribe(tap);
      Thread.ofVirtual().name("range").start(() -> pour(subscriber, tap, start, stop, every));
    };
  }

  /** As one would write it in a loop that may sleep; the tap says when to go on, and whether. */
  private static void pour(
      Flow.Subscriber<? super Integer> subscriber, Tap tap, int start, int stop, Duration every) {
    for (int value = start; value < stop; value++) {
      switch (tap.awaitTurn(System.nanoTime() + every.toNanos())) {
        case GO_ON -> subscriber.onNext(value);
        case CANCELLED -> {
          return;
        }
      }
    }
    if (tap.close() == Tap.Turn.GO_ON) {
      subscriber.onComplete();
    }
  }

  public static <T> CompletableFuture<List<T>> collect(Flow.Publisher<? extends T> publisher) {
    Collector<T> collector = new Collector<>();
    try {
      publisher.subscribe(collector);
    } catch (RuntimeException refusal) {
      collector.onError(refusal);
    }
    return collector.list();
  }
}
