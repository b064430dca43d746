package course.staggered.tests;

import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Notes what is said and when, and whether two spoke at once. */
final class TestConsole implements Consumer<String> {
  private final Simulation sim;
  private final List<String> lines = new ArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private boolean interrupted;

  TestConsole(Simulation sim) {
    this.sim = sim;
  }

  @Override
  public void accept(String text) {
    boolean alone = busy.compareAndSet(false, true);
    boolean quiet;
    synchronized (this) {
      lines.add(VirtualTime.text(sim.elapsed()) + " " + text);
      interrupted |= !alone;
      quiet = lines.size() < 10;
    }
    if (quiet) {
      Thread.yield();
    }
    if (alone) {
      busy.set(false);
    }
  }

  /** Each text behind the time at which it was said, such as {@code 1 s Hello}. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether it was ever called while a call was under way. */
  synchronized boolean wasInterrupted() {
    return interrupted;
  }
}
