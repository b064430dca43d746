package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class HandsCapacityOn<T> {
  private final Queue<T> served = new ArrayDeque<>();
  private final ThreadPoolExecutor pool;

  public HandsCapacityOn(int capacity) {
    pool =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(capacity));
  }

  public void serve(T item) {
    pool.execute(
        () -> {
          synchronized (served) {
            served.add(item);
          }
        });
  }

  public void close() {
    pool.shutdown();
  }
}
