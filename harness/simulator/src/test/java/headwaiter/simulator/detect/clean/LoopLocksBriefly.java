package headwaiter.simulator.detect.clean;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that another thread holds for a moment, in which the loop wants it. */
public final class LoopLocksBriefly {
  private LoopLocksBriefly() {}

  public static void run(Executor loop) {
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
      Thread.yield();
      lock.unlock();
      Thread.yield();
    }
  }
}
