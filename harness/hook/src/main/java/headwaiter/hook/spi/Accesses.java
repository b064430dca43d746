package headwaiter.hook.spi;

import org.jspecify.annotations.Nullable;

/** What woven code outside the JDK tells a watch of, once there is one. */
public final class Accesses {
  private Accesses() {}

  /** A plain field. */
  public static void field(Watch watch, @Nullable Object owner, String name, boolean writes) {
    if (owner != null && Watch.enter(watch)) {
      try {
        watch.field(owner, name, writes);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** An element of an array. */
  public static void element(Watch watch, @Nullable Object array, int index, boolean writes) {
    if (array != null && Watch.enter(watch)) {
      try {
        watch.element(array, index, writes, false);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A read of a volatile field. */
  public static void acquire(Watch watch, @Nullable Object owner, String name) {
    if (owner != null && Watch.enter(watch)) {
      try {
        watch.acquire(owner, name);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A write of a volatile field. */
  public static void release(Watch watch, @Nullable Object owner, String name) {
    if (owner != null && Watch.enter(watch)) {
      try {
        watch.release(owner, name);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** A read of a final field. */
  public static void readsFinal(Watch watch, @Nullable Object owner) {
    if (owner != null && Watch.enter(watch)) {
      try {
        watch.readsFinal(owner);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** The begin of a constructor. */
  public static void forms(Watch watch, Object made) {
    if (Watch.enter(watch)) {
      try {
        watch.forms(made);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** The end of a constructor. */
  public static void frozen(Watch watch, Object made) {
    if (Watch.enter(watch)) {
      try {
        watch.frozen(made);
      } finally {
        Watch.leave(watch);
      }
    }
  }

  /** The begin or end of a class's initialisation. */
  public static void initialises(Watch watch, boolean begins) {
    if (Watch.enter(watch)) {
      try {
        watch.initialises(begins);
      } finally {
        Watch.leave(watch);
      }
    }
  }
}
