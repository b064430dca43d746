package sample;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class WaitsForCondition {
  private final Lock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open;

  void enter() throws InterruptedException {
    lock.lock();
    try {
      while (!open) {
        opened.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
