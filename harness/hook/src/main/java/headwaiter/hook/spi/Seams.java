package headwaiter.hook.spi;

import org.jspecify.annotations.Nullable;

/** The one machine that is installed in this JVM, if there is one. */
public final class Seams {
  private static volatile @Nullable Seam active;

  /** Plain: only threads of the simulation, and the one that starts it, are concerned. */
  private static @Nullable Watch watch;

  private Seams() {}

  /**
   * Connects the hooks with a machine.
   *
   * @throws IllegalStateException if another one is connected
   */
  public static synchronized void install(Seam seam) {
    if (active != null) {
      throw new IllegalStateException(
          "A simulation is running in this JVM already. Expected one at a time;"
              + " wait for it, or start another JVM.");
    }
    active = seam;
  }

  /** Disconnects a machine; does nothing if it isn't connected. */
  public static synchronized void uninstall(Seam seam) {
    if (active == seam) {
      active = null;
      watch = null;
    }
  }

  /** From now on, until the machine is disconnected, accesses are told to a watch, or to none. */
  public static synchronized void watch(@Nullable Watch with) {
    watch = with;
  }

  /** The watch, if there is one. */
  public static @Nullable Watch watch() {
    return watch;
  }

  /** The machine that is connected. */
  public static @Nullable Seam active() {
    return active;
  }

  /** The machine, if the caller is one of its threads or its carrier. */
  public static @Nullable Seam mine() {
    Seam seam = active;
    return seam != null && seam.owns(Thread.currentThread()) ? seam : null;
  }

  /** The machine, if the caller is the simulated thread that runs. */
  public static @Nullable Seam running() {
    Seam seam = active;
    return seam != null && seam.runs(Thread.currentThread()) ? seam : null;
  }
}
