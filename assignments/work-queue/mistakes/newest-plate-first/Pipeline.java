package course.workqueue;

import course.workqueue.given.Stats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Pipeline {
  private final AsyncQueue<Optional<Integer>> queue;
  private final Duration produce;
  private final Duration consume;
  private final AtomicInteger produced = new AtomicInteger();
  private final AtomicInteger consumed = new AtomicInteger();

  private Pipeline(int capacity, Duration produce, Duration consume) {
    this.queue = new AsyncQueue<>(capacity);
    this.produce = produce;
    this.consume = consume;
  }

  public static CompletableFuture<Stats> run(
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume) {
    if (producers < 0 || itemsEach < 0 || consumers < 1 || capacity < 1) {
      return CompletableFuture.failedFuture(new IllegalArgumentException("a number is too small"));
    }
    if (produce.isNegative() || consume.isNegative()) {
      return CompletableFuture.failedFuture(new IllegalArgumentException("a time is negative"));
    }
    return new Pipeline(capacity, produce, consume).start(producers, itemsEach, consumers);
  }

  private CompletableFuture<Stats> start(int producers, int itemsEach, int consumers) {
    long start = System.nanoTime();
    List<CompletableFuture<Void>> eating = new ArrayList<>();
    for (int i = 0; i < consumers; i++) {
      eating.add(consumeUntilTheEnd());
    }
    List<CompletableFuture<Void>> cooking = new ArrayList<>();
    for (int i = 0; i < producers; i++) {
      cooking.add(produce(itemsEach));
    }
    return all(cooking)
        .thenCompose(cooked -> sayThatItIsOver(consumers))
        .thenCompose(said -> all(eating))
        .thenApply(
            eaten ->
                new Stats(
                    produced.get(), consumed.get(), Duration.ofNanos(System.nanoTime() - start)));
  }

  private CompletableFuture<Void> produce(int left) {
    if (left == 0) {
      return CompletableFuture.completedFuture(null);
    }
    return pause(produce)
        .thenCompose(cooked -> queue.put(Optional.of(left)))
        .thenCompose(
            put -> {
              produced.incrementAndGet();
              return produce(left - 1);
            });
  }

  private CompletableFuture<Void> sayThatItIsOver(int consumers) {
    List<CompletableFuture<Void>> said = new ArrayList<>();
    for (int i = 0; i < consumers; i++) {
      said.add(queue.put(Optional.empty()));
    }
    return all(said);
  }

  private CompletableFuture<Void> consumeUntilTheEnd() {
    return queue
        .take()
        .thenCompose(
            item -> {
              if (item.isEmpty()) {
                queue.taskDone();
                return CompletableFuture.completedFuture(null);
              }
              return pause(consume).thenCompose(eaten -> finishAndGoOn());
            });
  }

  private CompletableFuture<Void> finishAndGoOn() {
    consumed.incrementAndGet();
    queue.taskDone();
    return consumeUntilTheEnd();
  }

  private static CompletableFuture<Void> pause(Duration time) {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
    return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
  }
}
