package headwaiter.simulator.detect;

import org.jspecify.annotations.Nullable;

/** Which waits are for a lock that somebody holds for a short while, and no finding. */
public final class Locks {
  private static final String PACKAGE = "java.util.concurrent.locks.";

  private Locks() {}

  /** Whether what a thread parks on is a lock; a semaphore, latch or condition is none. */
  public static boolean isLock(@Nullable Object blocker) {
    if (blocker == null) {
      return false;
    }
    String type = blocker.getClass().getName();
    return type.startsWith(PACKAGE + "ReentrantLock$")
        || type.startsWith(PACKAGE + "ReentrantReadWriteLock$")
        || type.startsWith(PACKAGE + "StampedLock");
  }
}
