package headwaiter.simulator.sim;

import headwaiter.hook.spi.Strand;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The threads that the simulation before this one left waiting for a monitor. If something static
 * has kept one, this simulation may notify it, and the JVM hands the monitor over by a real thread
 * of its own: whether that has come to it is chance, so it is waited for before anything is said to
 * be stuck.
 */
final class Abandoned {
  private static List<WeakReference<Fiber>> last = List.of();

  private Abandoned() {}

  /** These are left behind now. */
  static void leave(List<Fiber> waiting) {
    List<WeakReference<Fiber>> left = new ArrayList<>();
    waiting.forEach(fiber -> left.add(new WeakReference<>(fiber)));
    last = left;
  }

  /** Waits, for microseconds of real time, until the JVM has handed over what it is about to. */
  static void awaitHandoffs() {
    Strand[] kept =
        last.stream().map(WeakReference::get).filter(Objects::nonNull).toArray(Strand[]::new);
    if (kept.length > 0) {
      Population.awaitHandoffs(kept, kept.length);
    }
  }
}
