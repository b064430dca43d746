package sample;

import java.util.concurrent.locks.LockSupport;

/** A consumer that parks until the producer wakes it, or the time is over. */
public class IsUnparked {
  private volatile long produced;
  private volatile Thread waiting;

  public boolean await(long index, long deadline) {
    waiting = Thread.currentThread();
    while (produced < index) {
      LockSupport.parkNanos(this, deadline - System.nanoTime());
      if (System.nanoTime() >= deadline) {
        return false;
      }
    }
    return true;
  }

  public void produce(long index) {
    produced = index;
    LockSupport.unpark(waiting);
  }
}
