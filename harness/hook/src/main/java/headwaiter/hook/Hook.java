package headwaiter.hook;

import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Seams;

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
}
