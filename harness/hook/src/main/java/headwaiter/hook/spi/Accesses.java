package headwaiter.hook.spi;

import org.jspecify.annotations.Nullable;

/** What woven code outside the JDK tells a watch of, once there is one. */
public final class Accesses {
  private Accesses() {}

  /** A plain field. */
  public static void field(Watch watch, @Nullable Object owner, String name, boolean writes) {
    if (owner != null && watch.enter()) {
      try {
        watch.field(owner, name, writes);
      } finally {
        watch.leave();
      }
    }
  }

  /** An element of an array. */
  public static void element(Watch watch, @Nullable Object array, int index, boolean writes) {
    if (array != null && watch.enter()) {
      try {
        watch.element(array, index, writes, false);
      } finally {
        watch.leave();
      }
    }
  }

  /** A read of a volatile field. */
  public static void acquire(Watch watch, @Nullable Object owner, String name) {
    if (owner != null && watch.enter()) {
      try {
        watch.acquire(owner, name);
      } finally {
        watch.leave();
      }
    }
  }

  /** A write of a volatile field. */
  public static void release(Watch watch, @Nullable Object owner, String name) {
    if (owner != null && watch.enter()) {
      try {
        watch.release(owner, name);
      } finally {
        watch.leave();
      }
    }
  }

  /** A read of a final field. */
  public static void readsFinal(Watch watch, @Nullable Object owner) {
    if (owner != null && watch.enter()) {
      try {
        watch.readsFinal(owner);
      } finally {
        watch.leave();
      }
    }
  }

  /** The begin of a constructor. */
  public static void forms(Watch watch, Object made) {
    if (watch.enter()) {
      try {
        watch.forms(made);
      } finally {
        watch.leave();
      }
    }
  }

  /** The end of a constructor. */
  public static void frozen(Watch watch, Object made) {
    if (watch.enter()) {
      try {
        watch.frozen(made);
      } finally {
        watch.leave();
      }
    }
  }

  /** The begin or end of a class's initialisation. */
  public static void initialises(Watch watch, boolean begins) {
    if (watch.enter()) {
      try {
        watch.initialises(begins);
      } finally {
        watch.leave();
      }
    }
  }
}
