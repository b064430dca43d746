package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import org.jspecify.annotations.Nullable;

/** The turn of the thread that runs, and what it has done in it. */
final class Slice {
  private static final int EDGES_A_SLICE = 2_000;
  private static final int EDGES_A_SPIN_WAIT = 20;

  private @Nullable Fiber fiber;
  private int edges;
  private boolean clockRead;
  private boolean preempted;

  /** A thread's turn begins. */
  void begin(Fiber next) {
    next.queued = false;
    next.spinning = false;
    next.polite = false;
    clockRead = false;
    preempted = false;
    edges = 0;
    fiber = next;
  }

  /** It ends; returns its back edges that are not accounted for yet. */
  int end() {
    fiber = null;
    return edges;
  }

  /** Whose turn it is. */
  @Nullable Fiber fiber() {
    return fiber;
  }

  /** It asked what time it is. */
  void readsClock() {
    clockRead = true;
  }

  boolean clockRead() {
    return clockRead;
  }

  /** It hints that it spins. */
  void hintsAtSpinning() {
    Fiber running = fiber;
    if (running != null) {
      running.polite = true;
      edges += EDGES_A_SPIN_WAIT;
    }
  }

  /** It jumps backwards; returns whether it has done so often enough to let others run. */
  boolean jumpsBack() {
    return ++edges >= EDGES_A_SLICE;
  }

  /** It is about to give way because it has jumped back so often. */
  void longEnough() {
    Fiber running = fiber;
    if (running != null && clockRead) {
      running.polite = true;
    }
  }

  /** Back edges that are accounted for from now on. */
  int accounted() {
    int done = edges;
    edges = 0;
    return done;
  }

  /** Whether the schedule, not the thread, makes it give way now. */
  void preempted(boolean now) {
    preempted = now;
  }

  /** A thread becomes runnable: whether, by that, it only says that it goes round and round. */
  void queued(Fiber ready) {
    ready.spinning =
        ready == fiber
            && !preempted
            && (ready.staysMounted || Internals.state(ready.thread) == Internals.YIELDED);
    if (ready.spinning && edges < EDGES_A_SLICE) {
      ready.polite = true;
    }
  }
}
