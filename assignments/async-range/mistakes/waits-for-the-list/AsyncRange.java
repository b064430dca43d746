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
      new Course(subscriber, start, stop, every).begin();
    };
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
