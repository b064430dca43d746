package headwaiter.simulator.detect.caught;

import java.util.Vector;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** The loop wants what a worker holds while it sleeps. */
public final class LoopWantsALock {
  private LoopWantsALock() {}

  public static void monitor(Executor loop) throws InterruptedException {
    // Its own methods lock it: where a block of ours does, the JVM says the line that locks, or the
    // one behind it, as the code is interpreted or compiled.
    Vector<String> monitor = new Vector<>();
    Thread.ofPlatform()
        .name("worker")
        .start(
            () -> {
              synchronized (monitor) {
                nap(); // holds
              }
            });
    Thread.sleep(500);
    loop.execute(
        () -> {
          monitor.clear(); // here
        });
  }

  public static void lock(Executor loop) throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    Thread.ofPlatform()
        .name("worker")
        .start(
            () -> {
              lock.lock();
              try {
                nap(); // holds
              } finally {
                lock.unlock();
              }
            });
    Thread.sleep(500);
    loop.execute(
        () -> {
          lock.lock(); // here
          lock.unlock();
        });
  }

  private static void nap() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
