package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class WorkersInPool {
  public static CompletableFuture<Integer> run(int workers) {
    ExecutorService pool = Executors.newCachedThreadPool();
    var ended = new CountDownLatch(workers);
    var result = new CompletableFuture<Integer>();
    for (int i = 0; i < workers; i++) {
      pool.submit(() -> count(ended));
    }
    pool.submit(
        () -> {
          ended.await();
          return result.complete(workers);
        });
    pool.shutdown();
    return result;
  }

  private static void count(CountDownLatch ended) {
    try {
      System.out.println("working");
    } finally {
      ended.countDown();
    }
  }
}
