package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that another thread holds for a while. */
public final class LoopLocksBriefly {
  private LoopLocksBriefly() {}

  public static void run(Executor loop) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Object monitor = new Object();
    lock.lock();
    synchronized (monitor) {
      loop.execute(
          () -> {
            lock.lock();
            synchronized (monitor) {
              lock.unlock();
            }
          });
      Thread.sleep(1);
      lock.unlock();
      Thread.sleep(1);
    }
  }
}
