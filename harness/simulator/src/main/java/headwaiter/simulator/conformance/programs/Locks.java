package headwaiter.simulator.conformance.programs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks and conditions with time limits. */
final class Locks {
  private Locks() {}

  static String run() throws Exception {
    Watch watch = new Watch();
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    lock.lock();
    boolean signalled = never.await(1_500, TimeUnit.MILLISECONDS);
    lock.unlock();
    Thread holder =
        new Thread(
            () -> {
              lock.lock();
              Watch.nap(1_000);
              lock.unlock();
            });
    holder.start();
    Thread.sleep(1);
    boolean soon = lock.tryLock(500, TimeUnit.MILLISECONDS);
    boolean later = lock.tryLock(5, TimeUnit.SECONDS);
    lock.unlock();
    String seen = signalled + " " + soon + " " + later + "@" + watch.millis();
    StampedLock stamped = new StampedLock();
    stamped.writeLock();
    seen += " " + stamped.tryReadLock(600, TimeUnit.MILLISECONDS) + "@" + watch.millis();
    ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    both.readLock().lock();
    return seen + " " + both.writeLock().tryLock(400, TimeUnit.MILLISECONDS) + "@" + watch.millis();
  }
}
