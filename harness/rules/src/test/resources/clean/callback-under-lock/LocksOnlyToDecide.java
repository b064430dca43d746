package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class LocksOnlyToDecide {
  private final Lock lock = new ReentrantLock();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private boolean open;

  public CompletableFuture<Void> open() {
    boolean first;
    lock.lock();
    try {
      first = !open;
      open = true;
    } finally {
      lock.unlock();
    }
    if (first) {
      opened.complete(null);
    }
    return opened;
  }
}
