package sample;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class MonitorWithoutWait {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<CompletableFuture<Integer>> waiting = new ArrayDeque<>();

  public CompletableFuture<Integer> next() {
    lock.lock();
    try {
      var place = new CompletableFuture<Integer>();
      waiting.add(place);
      changed.signalAll();
      return place;
    } finally {
      lock.unlock();
    }
  }

  public CompletableFuture<Integer> takeBlocking() throws InterruptedException {
    return lookup();
  }

  private CompletableFuture<Integer> lookup() {
    CompletableFuture<Integer> first = waiting.peek();
    return first == null ? CompletableFuture.completedFuture(0) : first;
  }

  public void runForever() throws InterruptedException {
    while (true) {
      CompletableFuture<Integer> first;
      lock.lock();
      try {
        while (waiting.isEmpty()) {
          changed.await();
        }
        first = waiting.remove();
      } finally {
        lock.unlock();
      }
      first.complete(1);
    }
  }
}
