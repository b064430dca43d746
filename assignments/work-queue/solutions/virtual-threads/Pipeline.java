package course.workqueue;

import course.workqueue.given.Stats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;

/**
 * A virtual thread for each producer and each consumer. The consumers' scope holds that of the
 * producers; when these have gone home, each consumer is told so by an empty order of its own.
 */
public final class Pipeline {
  private Pipeline() {}

  public static CompletableFuture<Stats> run(
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume) {
    if (Math.min(producers, itemsEach) < 0 || Math.min(consumers, capacity) < 1) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("A pipeline needs a consumer and a queue that holds an item"));
    }
    if (produce.isNegative() || consume.isNegative()) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("Expected times of at least zero"));
    }
    CompletableFuture<Stats> stats = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("pipeline")
        .start(
            () -> {
              try {
                stats.complete(
                    work(producers, itemsEach, consumers, capacity, produce, consume));
              } catch (InterruptedException closingTime) {
                Thread.currentThread().interrupt();
                stats.cancel(false);
              } catch (FailedException failed) {
                stats.completeExceptionally(failed.getCause());
              }
            });
    return stats;
  }

  private static Stats work(
      int producers, int itemsEach, int consumers, int capacity, Duration produce, Duration consume)
      throws InterruptedException {
    long began = System.nanoTime();
    AsyncQueue<Optional<Integer>> orders = new AsyncQueue<>(capacity);
    try (var kitchen = StructuredTaskScope.open()) {
      List<Subtask<Integer>> consumed = new ArrayList<>();
      for (int cook = 0; cook < consumers; cook++) {
        consumed.add(kitchen.fork(() -> consume(orders, consume)));
      }
      int produced = produceAll(orders, producers, itemsEach, produce);
      for (int cook = 0; cook < consumers; cook++) {
        orders.put(Optional.empty()).join();
      }
      kitchen.join();
      return new Stats(produced, sum(consumed), Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private static int produceAll(
      AsyncQueue<Optional<Integer>> orders, int producers, int itemsEach, Duration time)
      throws InterruptedException {
    try (var waiters = StructuredTaskScope.open()) {
      List<Subtask<Integer>> produced = new ArrayList<>();
      for (int waiter = 0; waiter < producers; waiter++) {
        produced.add(waiters.fork(() -> produce(orders, itemsEach, time)));
      }
      waiters.join();
      return sum(produced);
    }
  }

  private static int produce(AsyncQueue<Optional<Integer>> orders, int items, Duration time)
      throws InterruptedException {
    for (int item = 0; item < items; item++) {
      Thread.sleep(time);
      orders.put(Optional.of(item)).join();
    }
    return items;
  }

  private static int consume(AsyncQueue<Optional<Integer>> orders, Duration time)
      throws InterruptedException {
    int done = 0;
    while (orders.take().join().isPresent()) {
      Thread.sleep(time);
      orders.taskDone();
      done++;
    }
    orders.taskDone();
    return done;
  }

  private static int sum(List<Subtask<Integer>> counts) {
    return counts.stream().mapToInt(Subtask::get).sum();
  }
}
