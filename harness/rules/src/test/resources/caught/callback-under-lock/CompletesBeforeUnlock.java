package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class CompletesBeforeUnlock {
  private final Lock lock = new ReentrantLock();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private boolean open;

  public CompletableFuture<Void> opened() {
    return opened;
  }

  public void open() {
    lock.lock();
    try {
      open = true;
      opened.complete(null); // expect: callback-under-lock
    } finally {
      lock.unlock();
    }
  }
}
