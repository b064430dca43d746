package headwaiter.hook.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where woven classes of java.base tell of their accesses. Without a watch each method looks at one
 * field and returns. Some are called while the JVM boots, so nothing here has an initialiser.
 */
public final class JdkWatch {
  private JdkWatch() {}

  /** A volatile variable of the owner is about to be read. */
  public static void acquire(@Nullable Object owner) {
    Watch watch = Seams.watch();
    if (watch != null && owner != null && Watch.enter(watch)) {
      try {
        watch.acquire(owner, null);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A volatile variable of the owner is about to be written. */
  public static void release(@Nullable Object owner) {
    Watch watch = Seams.watch();
    if (watch != null && owner != null && Watch.enter(watch)) {
      try {
        watch.release(owner, null);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** Both at once. */
  public static void exchange(@Nullable Object owner) {
    Watch watch = Seams.watch();
    if (watch != null && owner != null && Watch.enter(watch)) {
      try {
        watch.acquire(owner, null);
        watch.release(owner, null);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A monitor has been taken. */
  public static void locked(@Nullable Object monitor) {
    Watch watch = Seams.watch();
    if (watch != null && monitor != null && Watch.enter(watch)) {
      try {
        watch.locked(monitor);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A monitor is about to be given back. */
  public static void unlocks(@Nullable Object monitor) {
    Watch watch = Seams.watch();
    if (watch != null && monitor != null && Watch.enter(watch)) {
      try {
        watch.unlocks(monitor);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** An acquiring fence. */
  public static void acquireFence() {
    fence(true, false);
  }

  /** A releasing fence, or a write that another thread may read behind an acquiring one. */
  public static void releaseFence() {
    fence(false, true);
  }

  /** A full fence. */
  public static void fullFence() {
    fence(true, true);
  }

  private static void fence(boolean acquires, boolean releases) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.fence(acquires, releases);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A plain field of a collection is about to be read. */
  public static void reads(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      part(watch, owner, name, false);
    }
  }

  /** A plain field of a collection is about to be written. */
  public static void writes(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      part(watch, owner, name, true);
    }
  }

  private static void part(Watch watch, @Nullable Object owner, String name, boolean writes) {
    if (owner != null && Watch.enter(watch)) {
      try {
        watch.part(owner, name, writes);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** An element of a collection's array is about to be read. */
  public static void readsElement(@Nullable Object array, int index) {
    Watch watch = Seams.watch();
    if (watch != null) {
      element(watch, array, index, false);
    }
  }

  /** An element of a collection's array is about to be written. */
  public static void writesElement(@Nullable Object array, int index) {
    Watch watch = Seams.watch();
    if (watch != null) {
      element(watch, array, index, true);
    }
  }

  private static void element(Watch watch, @Nullable Object array, int index, boolean writes) {
    if (array != null && Watch.enter(watch)) {
      try {
        watch.element(array, index, writes, true);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** The JVM is about to load or link something. */
  public static void linking() {
    links(true);
  }

  /** It has. */
  public static void linked() {
    links(false);
  }

  private static void links(boolean begins) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.links(begins);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A stamp without a lock has been asked for. */
  public static void readsOptimistically() {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.readsOptimistically();
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** Such a stamp is about to be looked at again. */
  public static void validates(Object lock) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.validates(lock);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** Somebody interrupts a thread. */
  public static void interrupts(Thread target) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.interrupts(target);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** Somebody looks whether a thread was interrupted. */
  public static void seesInterrupt(Thread target) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.seesInterrupt(target);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** Somebody looks whether a thread has ended. */
  public static void seesEnd(Thread target) {
    Watch watch = Seams.watch();
    if (watch != null && Watch.enter(watch)) {
      try {
        watch.seesEnd(target);
      } finally {
        Watch.leave(watch);
      }
    }
  }
}
