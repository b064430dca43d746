package headwaiter.hook;

import headwaiter.hook.spi.Accesses;
import headwaiter.hook.spi.JdkWatch;
import headwaiter.hook.spi.Probes;
import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Seams;
import headwaiter.hook.spi.Watch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What woven classes call in place of the clock and the current thread, and where they may give
 * way. On a thread that is not simulated each method does what the call it replaces does, or
 * nothing. Has no state, so that code under test finds nothing here to tamper with.
 */
public final class Hook {
  private Hook() {}

  /** Stands for {@link System#nanoTime()}. */
  public static long nanoTime() {
    Seam seam = Seams.mine();
    return seam == null ? System.nanoTime() : seam.nanoTime();
  }

  /** Stands for {@link System#currentTimeMillis()}. */
  public static long currentTimeMillis() {
    Seam seam = Seams.mine();
    return seam == null ? System.currentTimeMillis() : seam.epochNanos() / 1_000_000L;
  }

  /** Stands for {@link Thread#currentThread()}: a platform thread sees itself. */
  public static Thread currentThread() {
    Thread real = Thread.currentThread();
    Seam seam = Seams.active();
    return seam != null && seam.runs(real) ? seam.self(real) : real;
  }

  /** Stands for {@link Thread#onSpinWait()}: the caller waits for something by spinning. */
  public static void onSpinWait() {
    Seam seam = Seams.running();
    if (seam == null) {
      Thread.onSpinWait();
    } else {
      seam.spinWait();
    }
  }

  /**
   * The code under test is about to jump backwards: one step, which costs virtual CPU time where
   * that is metered.
   */
  public static void step() {
    Seam seam = Seams.running();
    if (seam != null) {
      if (seam.meters()) {
        seam.step();
      } else {
        seam.backEdge();
      }
    }
  }

  /** A method of the code under test begins: one step where CPU time is metered, else nothing. */
  public static void call() {
    Seam seam = Seams.active();
    if (seam != null && seam.meters() && seam.runs(Thread.currentThread())) {
      seam.step();
    }
  }

  /** A jump backwards is about to be made. Bounded: gives way only now and then. */
  public static void backEdge() {
    Seam seam = Seams.running();
    if (seam != null) {
      seam.backEdge();
    }
  }

  /**
   * The running thread may give way here, if the schedule says so.
   *
   * @param site what comes next, in words, such as {@code reads count}
   */
  public static void yieldPoint(String site) {
    Seam seam = Seams.active();
    if (seam != null && seam.probes() && seam.runs(Thread.currentThread())) {
      seam.yieldPoint(site);
    }
  }

  /**
   * The code under test is about to wake who waits.
   *
   * @param on the monitor or condition
   * @param all whether everybody is woken
   */
  public static void signals(@Nullable Object on, boolean all) {
    Seam seam = Seams.active();
    if (seam != null && on != null && seam.probes() && seam.runs(Thread.currentThread())) {
      seam.signals(on, all);
    }
  }

  /** The code under test has taken a permit of a semaphore. */
  public static void takes(@Nullable Object semaphore) {
    permits(semaphore, 1);
  }

  /** It has tried to. */
  public static void takes(@Nullable Object semaphore, boolean got) {
    if (got) {
      permits(semaphore, 1);
    }
  }

  /** It has given one back. */
  public static void gives(@Nullable Object semaphore) {
    permits(semaphore, -1);
  }

  /** It is about to do something else with the permits of a semaphore. */
  public static void shifts(@Nullable Object semaphore) {
    permits(semaphore, 0);
  }

  private static void permits(@Nullable Object semaphore, int taken) {
    Seam seam = Seams.active();
    if (seam != null && semaphore instanceof Semaphore one && seam.runs(Thread.currentThread())) {
      seam.permits(one, taken);
    }
  }

  /**
   * Where a class that carries probes notes what of it is reached.
   *
   * @param id of the class
   * @param number of its probes
   */
  public static boolean[] probes(long id, int number) {
    return Probes.of(id, number);
  }

  // ---- who touches what; each is called before the access

  /** A plain field is about to be read; the owner of a static one is its class. */
  public static void reads(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.field(watch, owner, name, false);
    }
  }

  /** A plain field is about to be written. */
  public static void writes(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.field(watch, owner, name, true);
    }
  }

  /** An element of an array is about to be read. */
  public static void readsElement(@Nullable Object array, int index) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.element(watch, array, index, false);
    }
  }

  /** An element of an array is about to be written. */
  public static void writesElement(@Nullable Object array, int index) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.element(watch, array, index, true);
    }
  }

  /** A volatile field is about to be read. */
  public static void acquires(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.acquire(watch, owner, name);
    }
  }

  /** A volatile field is about to be written. */
  public static void releases(@Nullable Object owner, String name) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.release(watch, owner, name);
    }
  }

  /** A final field is about to be read. */
  public static void readsFinal(@Nullable Object owner) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.readsFinal(watch, owner);
    }
  }

  /** A constructor of a class with final fields has called that of its parent. */
  public static void forms(Object made) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.forms(watch, made);
    }
  }

  /** It is about to return. */
  public static void frozen(Object made) {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.frozen(watch, made);
    }
  }

  /** A monitor has been taken. */
  public static void locked(@Nullable Object monitor) {
    JdkWatch.locked(monitor);
  }

  /** A monitor is about to be given back. */
  public static void unlocks(@Nullable Object monitor) {
    JdkWatch.unlocks(monitor);
  }

  /** A variable is about to be read with the strength of a volatile one, but not by its name. */
  public static void acquiresPart(@Nullable Object owner) {
    JdkWatch.acquire(owner);
  }

  /** A variable is about to be written so. */
  public static void releasesPart(@Nullable Object owner) {
    JdkWatch.release(owner);
  }

  /** Both at once. */
  public static void exchangesPart(@Nullable Object owner) {
    JdkWatch.exchange(owner);
  }

  /** An acquiring fence. */
  public static void acquireFence() {
    JdkWatch.acquireFence();
  }

  /** A releasing fence. */
  public static void releaseFence() {
    JdkWatch.releaseFence();
  }

  /** A full fence. */
  public static void fullFence() {
    JdkWatch.fullFence();
  }

  /** A class begins to be initialised. */
  public static void initialises() {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.initialises(watch, true);
    }
  }

  /** It has been. */
  public static void initialised() {
    Watch watch = Seams.watch();
    if (watch != null) {
      Accesses.initialises(watch, false);
    }
  }
}
