package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Everything contends with everything. */
final class MessyMix {
  private MessyMix() {}

  private static final Object MONITOR = new Object();
  private static int count;

  static String run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    ScheduledExecutorService ticker = Executors.newScheduledThreadPool(2);
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(3);
    Semaphore permits = new Semaphore(2);
    ticker.scheduleAtFixedRate(MessyMix::count, 0, 70, TimeUnit.MILLISECONDS);
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int k = i;
      all.add(
          CompletableFuture.supplyAsync(
                  () -> produce(k, queue, permits), k % 2 == 0 ? pool : ForkJoinPool.commonPool())
              .orTimeout(3, TimeUnit.SECONDS));
    }
    for (int i = 0; i < 3; i++) {
      Thread.ofVirtual().start(() -> consume(queue));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    Thread.sleep(ThreadLocalRandom.current().nextInt(1_000));
    int sum =
        IntStream.range(0, 50)
            .parallel()
            .map(
                x -> {
                  count();
                  return x;
                })
            .sum();
    pool.shutdownNow();
    ticker.shutdownNow();
    return sum + " " + count;
  }

  private static void count() {
    synchronized (MONITOR) {
      count++;
    }
  }

  private static int produce(int k, LinkedBlockingQueue<Integer> queue, Semaphore permits) {
    try {
      permits.acquire();
      try {
        queue.put(k);
        synchronized (MONITOR) {
          Thread.sleep(13 * (k % 4));
          count++;
          MONITOR.notifyAll();
        }
      } finally {
        permits.release();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return k;
  }

  private static void consume(LinkedBlockingQueue<Integer> queue) {
    try {
      while (queue.poll(500, TimeUnit.MILLISECONDS) != null) {
        Thread.sleep(20);
        synchronized (MONITOR) {
          MONITOR.wait(15);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
