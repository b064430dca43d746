package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A submission that the children are trained with. */
public class Sample {
  private int count;

  public synchronized int count() {
    return count;
  }

  public CompletableFuture<String> later(String text) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Thread.sleep(1000);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return text;
        });
  }

  public int together(int threads) throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            pool.submit(
                () -> {
                  synchronized (this) {
                    count++;
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    return count();
  }
}
