package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Statics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The real threads that carry a simulation, of which one runs at any time.
 *
 * <p>Idea. Usually there is one: the thread that called the machine. But a simulated thread that
 * waits inside a static initialiser, or with a native frame on its stack, can't be unmounted. It
 * keeps its carrier, and the loop goes on on another one. When it is to go on, it gets the baton,
 * and the carrier that picked it stands idle in the midst of its own loop, until the next one needs
 * it.
 *
 * <p>Invariants. Only the holder of the baton reads or writes anything of the simulation; passing
 * it on orders all that. Which one holds it decides nothing: the run is the same as if every thread
 * could be unmounted. When the end is decided, every simulated thread that still keeps a carrier is
 * thrown out by {@link Stranded}, one after the other.
 *
 * <p>What is not covered: a second thread that needs a class whose initialiser waits is held by the
 * JVM itself, carrier and all. That is noticed after a while of real time, and ends the run.
 */
final class Carriers {
  private static final long LOOK_NANOS = 100_000_000;
  private static final int LOOKS = 50;

  private final Scheduler scheduler;
  private final Thread first = Thread.currentThread();
  private final List<Thread> others = new ArrayList<>();
  private final Deque<Thread> idle = new ArrayDeque<>();

  /** The others that have given the baton back for good; they may still be alive for a moment. */
  private final Set<Thread> ended = new HashSet<>();

  /** Those that keep their carrier while they wait, in the order in which they began to. */
  private final List<Fiber> waiting = new ArrayList<>();

  private volatile Thread holder = first;
  private @Nullable Ending ending;
  private @Nullable Remains remains;
  private @Nullable Throwable trouble;

  Carriers(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** How the simulation has ended; null if it goes on. */
  @Nullable Ending ending() {
    return ending;
  }

  /** It has ended so. */
  Ending ends(Ending how) {
    if (ending == null) {
      ending = how;
      scheduler.over();
      remains = Remains.of(scheduler, how);
    }
    return ending;
  }

  /** Who was still there then. */
  Remains remains() {
    Remains known = remains;
    return known == null ? Remains.of(scheduler, Ending.DONE) : known;
  }

  /** Whether the calling carrier has been given up, and must touch nothing any more. */
  boolean isLost() {
    return !others.isEmpty() && holder != Thread.currentThread();
  }

  /**
   * The running thread waits, and can't be unmounted.
   *
   * @param nanos how long at most; 0 for ever
   */
  void await(Fiber fiber, long nanos) {
    fiber.due = false;
    Future<?> timer = nanos == 0 ? null : scheduler.schedule(() -> fiber.due = true, nanos);
    Internals.state(fiber.thread, nanos == 0 ? Internals.PINNED : Internals.TIMED_PINNED);
    waiting.add(fiber);
    try {
      handOver(fiber);
    } finally {
      Internals.state(fiber.thread, Internals.RUNNING);
    }
    Internals.takePermit(fiber.thread);
    if (timer != null) {
      timer.cancel(false);
    }
  }

  /** The running thread lets others run, and can't be unmounted. */
  void giveWay(Fiber fiber) {
    fiber.staysMounted = true;
    scheduler.enqueue(fiber);
    fiber.staysMounted = false;
    handOver(fiber);
  }

  /** Those that have waited long enough may go on. */
  void look() {
    for (int i = 0; i < waiting.size(); i++) {
      Fiber fiber = waiting.get(i);
      if (fiber.due || Internals.hasPermit(fiber.thread) || fiber.thread.isInterrupted()) {
        waiting.remove(i--);
        scheduler.enqueue(fiber);
      }
    }
  }

  /** A thread that keeps a carrier goes on there. Returns when this carrier is needed again. */
  void goOn(Thread carrier) {
    Thread mine = holder;
    idle.push(mine);
    give(carrier);
    while (holder != mine) {
      Internals.parkCarrier(0);
    }
  }

  private void handOver(Fiber fiber) {
    Thread mine = holder;
    fiber.carrier = mine;
    scheduler.stops(fiber);
    give(idle.isEmpty() ? another() : idle.pop());
    Glance before = Glance.NOTHING;
    for (int alike = 0; holder != mine; ) {
      Internals.parkCarrier(LOOK_NANOS);
      Glance now = glance();
      alike = now.isSomething() && now.equals(before) ? alike + 1 : 0;
      before = now;
      if (alike == LOOKS && holder != mine) {
        scheduler.touches.wait("a class that another thread initialises");
        ends(Ending.OUTSIDE);
        take(mine);
      }
    }
    fiber.carrier = null;
    if (ending != null) {
      scheduler.answers.mount(fiber);
      throw new Stranded("the simulation has ended");
    }
  }

  /**
   * What can be seen of the step that another carrier is in the midst of. When it never changes,
   * the JVM holds that one.
   */
  private record Glance(long steps, List<StackTraceElement> stack) {
    static final Glance NOTHING = new Glance(-1, List.of());

    boolean isSomething() {
      return !stack.isEmpty();
    }
  }

  private Glance glance() {
    Fiber running = scheduler.slice.fiber();
    return running == null
        ? Glance.NOTHING
        : new Glance(scheduler.effort.steps(), List.of(running.thread.getStackTrace()));
  }

  private Thread another() {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("carrier-" + (others.size() + 2))
            .inheritInheritableThreadLocals(false)
            .unstarted(this::carry);
    others.add(thread);
    thread.start();
    return thread;
  }

  private void carry() {
    Thread mine = Thread.currentThread();
    while (holder != mine) {
      Internals.parkCarrier(0);
    }
    try {
      scheduler.loop();
    } catch (RuntimeException | Error e) {
      if (holder == mine) {
        trouble = e;
        ends(Ending.STUCK);
      }
    }
    if (holder == mine) {
      ended.add(mine);
      give(first);
    }
  }

  private void give(Thread next) {
    Statics.lend(holder, next);
    take(next);
    Internals.unparkCarrier(next);
  }

  private void take(Thread next) {
    scheduler.answers.carry(next);
    holder = next;
  }

  /** Lets every other carrier come to its end; the first one calls this when its loop is over. */
  void finish() {
    for (Thread carrier : others) {
      if (carrier.isAlive() && !ended.contains(carrier)) {
        give(carrier);
        for (int look = 0; look < LOOKS && holder != first; look++) {
          Internals.parkCarrier(LOOK_NANOS);
        }
        take(first); // one that does not end even so is left behind
      }
    }
    if (trouble instanceof RuntimeException e) {
      throw e;
    } else if (trouble instanceof Error e) {
      throw e;
    }
  }
}
