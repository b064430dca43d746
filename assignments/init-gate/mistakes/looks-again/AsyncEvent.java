package course.initgate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A flag, and a condition that a virtual thread waits for on behalf of whoever waits. */
public final class AsyncEvent {
  private final Lock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open;

  public void set() {
    lock.lock();
    try {
      open = true;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public void clear() {
    lock.lock();
    try {
      open = false;
    } finally {
      lock.unlock();
    }
  }

  public boolean isSet() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }

  public CompletableFuture<Void> await() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    Thread.startVirtualThread(() -> waitFor(turn));
    return turn;
  }

  private void waitFor(CompletableFuture<Void> turn) {
    lock.lock();
    try {
      while (!open) {
        opened.await();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    turn.complete(null);
  }
}
