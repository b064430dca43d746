package course.workqueue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

public class AsyncQueue<T> {
  private final LinkedBlockingQueue<T> queue = new LinkedBlockingQueue<>();
  private final int capacity;
  private int tasks;

  public AsyncQueue(int capacity) {
    this.capacity = capacity;
  }

  public CompletableFuture<Void> put(T item) {
    queue.add(item);
    tasks++;
    return CompletableFuture.completedFuture(null);
  }

  public CompletableFuture<T> take() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return queue.take();
          } catch (InterruptedException e) {
            throw new RuntimeException(e);
          }
        });
  }

  public boolean offer(T item) {
    if (queue.size() < capacity) {
      queue.add(item);
      tasks++;
      return true;
    }
    return false;
  }

  public Optional<T> poll() {
    return Optional.ofNullable(queue.poll());
  }

  public void taskDone() {
    tasks--;
  }

  public CompletableFuture<Void> join() {
    return CompletableFuture.runAsync(
        () -> {
          while (tasks > 0) {
            try {
              Thread.sleep(10);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
  }

  public int size() {
    return queue.size();
  }
}
