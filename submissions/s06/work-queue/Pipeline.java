package course.workqueue;

import course.workqueue.given.Stats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody is a virtual thread; consumers draw a ticket for each item they will take. */
public class Pipeline {

  public static CompletableFuture<Stats> run(
      int producers,
      int itemsEach,
      int consumers,
      int capacity,
      Duration produce,
      Duration consume) {
    if (producers < 0 || itemsEach < 0 || consumers < 1 || capacity < 1) {
      return CompletableFuture.failedFuture(new IllegalArgumentException("number too small"));
    }
    if (produce.isNegative() || consume.isNegative()) {
      return CompletableFuture.failedFuture(new IllegalArgumentException("negative time"));
    }
    CompletableFuture<Stats> stats = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            stats.complete(work(producers, itemsEach, consumers, capacity, produce, consume));
          } catch (InterruptedException e) {
            stats.completeExceptionally(e);
          }
        });
    return stats;
  }

  private static Stats work(
      int producers, int itemsEach, int consumers, int capacity, Duration produce, Duration consume)
      throws InterruptedException {
    Instant start = Instant.now();
    AsyncQueue<Integer> queue = new AsyncQueue<>(capacity);
    AtomicInteger tickets = new AtomicInteger(producers * itemsEach);
    AtomicInteger produced = new AtomicInteger();
    AtomicInteger consumed = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < producers; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                for (int item = 0; item < itemsEach; item++) {
                  pause(produce);
                  queue.put(item).join();
                  produced.incrementAndGet();
                }
              }));
    }
    for (int i = 0; i < consumers; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (tickets.getAndDecrement() > 0) {
                  queue.take().join();
                  pause(consume);
                  consumed.incrementAndGet();
                  queue.taskDone();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Stats(produced.get(), consumed.get(), Duration.between(start, Instant.now()));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
