package course.workqueue;

import course.workqueue.given.Stats;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Every consumer draws a number before it asks for an item, so exactly as many items are asked for
 * as there will be: nobody is left waiting at the end, and nobody has to be told that it has come.
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
    if (producers < 0
        || itemsEach < 0
        || consumers < 1
        || capacity < 1
        || produce.isNegative()
        || consume.isNegative()) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("A pipeline needs a consumer, and no number below nought"));
    }
    long began = System.nanoTime();
    AsyncQueue<Integer> queue = new AsyncQueue<>(capacity);
    AtomicInteger numbers = new AtomicInteger(producers * itemsEach);
    CompletableFuture<Integer> produced =
        sum(producers, () -> produce(queue, 0, itemsEach, produce));
    CompletableFuture<Integer> consumed =
        sum(consumers, () -> consume(queue, 0, numbers, consume));
    return produced.thenCombine(
        consumed,
        (in, out) -> new Stats(in, out, Duration.ofNanos(System.nanoTime() - began)));
  }

  private static CompletableFuture<Integer> produce(
      AsyncQueue<Integer> queue, int done, int itemsEach, Duration time) {
    if (done == itemsEach) {
      return CompletableFuture.completedFuture(done);
    }
    return pause(time)
        .thenCompose(made -> queue.put(done))
        .thenCompose(in -> produce(queue, done + 1, itemsEach, time));
  }

  private static CompletableFuture<Integer> consume(
      AsyncQueue<Integer> queue, int done, AtomicInteger numbers, Duration time) {
    if (numbers.getAndDecrement() <= 0) {
      return CompletableFuture.completedFuture(done);
    }
    return queue
        .take()
        .thenCompose(item -> pause(time))
        .thenCompose(
            used -> {
              queue.taskDone();
              return consume(queue, done + 1, numbers, time);
            });
  }

  private static CompletableFuture<Void> pause(Duration time) {
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static CompletableFuture<Integer> sum(
      int workers, Supplier<CompletableFuture<Integer>> worker) {
    List<CompletableFuture<Integer>> counts =
        IntStream.range(0, workers).mapToObj(number -> worker.get()).toList();
    return CompletableFuture.allOf(counts.toArray(CompletableFuture[]::new))
        .thenApply(all -> counts.stream().mapToInt(CompletableFuture::resultNow).sum());
  }
}
