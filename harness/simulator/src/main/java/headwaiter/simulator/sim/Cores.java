package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.simulator.detect.Blame;
import headwaiter.simulator.detect.Pulse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The virtual cores: what computing costs, where it is metered.
 *
 * <p>Idea. A thread computes in no time, as everywhere in a simulation, and pays for it afterwards:
 * it gives way, and goes on when it has had a core for so long. At most as many threads have one at
 * once as there are cores; the others stand in a queue. A thread keeps its core until it waits, or
 * until its turn of {@value #TURN} ns is over and another one wants it.
 *
 * <p>What is paid. Given work costs what it says. Steps of the code under test, which are jumps
 * backwards and begins of methods, cost {@value #STEP} ns each, but only whole ticks of {@value
 * #TICK} ns are paid; what a thread has done since its last tick when it begins to wait is free. So
 * the few steps that every program needs to hand out its work don't show, and durations are whole
 * ticks, whichever way a program is written. A thread that wakes up needs no core before it has a
 * tick to pay: modern systems prefer such threads, too.
 *
 * <p>Where nobody could notice the difference, time passes in place, without giving way.
 */
final class Cores {
  static final long STEP = 10;
  static final long TICK = 1_000_000;
  static final int STEPS_A_TICK = (int) (TICK / STEP);
  static final long TURN = 10_000_000;

  private final Scheduler scheduler;
  private final Deque<Fiber> queue = new ArrayDeque<>();
  private final List<Stall> stalls = new ArrayList<>();
  private int count;
  private int busy;

  Cores(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** From now on computing costs time, on so many cores. */
  void meter(int cores) {
    if (cores < 1) {
      throw new IllegalArgumentException("Expected at least one core, not " + cores);
    }
    count = cores;
  }

  /** The running thread has computed for so long. Returns when that time is over. */
  void work(Fiber fiber, long nanos) {
    if (count == 0 || nanos <= 0) {
      return;
    }
    Share share = share(fiber);
    feel(fiber, share, nanos);
    long from = scheduler.clock.now();
    share.owes += nanos;
    if (inPlace(share)) {
      share.owes = 0;
    } else {
      scheduler.giveWay();
    }
    scheduler.journal.computed(fiber, from, scheduler.clock.now());
  }

  /** Whether a thread that could go on has to have a core first, and queues for it. */
  boolean takes(Fiber fiber) {
    Share share = fiber.share;
    if (share == null || share.owes == 0) {
      return false;
    }
    if (share.hasCore) {
      run(fiber, share);
    } else {
      queue.addLast(fiber);
      serve();
    }
    return true;
  }

  /** A thread has given way, in that state. */
  void stopped(Fiber fiber, int state) {
    Share share = fiber.share;
    boolean pays = share != null && share.owes > 0;
    if (state != Internals.YIELDED) {
      fiber.steps = 0;
    }
    if (share != null && share.hasCore && !(pays && state == Internals.YIELDED)) {
      leave(share);
      serve();
    }
  }

  /** The loop that runs has come to its heart. */
  void beat(Fiber fiber) {
    Share share = fiber.share;
    if (share != null) {
      beat(fiber, share);
    }
  }

  /** Where loops computed for too long; those whose heart has not come to beat again included. */
  List<Stall> stalls() {
    for (Fiber fiber : scheduler.live()) {
      beat(fiber);
    }
    return List.copyOf(stalls);
  }

  private void beat(Fiber fiber, Share share) {
    share.pulse.beat().map(burn -> stall(fiber, share, burn)).ifPresent(stalls::add);
    share.paths.clear();
  }

  private static Stall stall(Fiber fiber, Share share, Pulse.Burn burn) {
    List<Hop> path = share.paths.getOrDefault(burn.at(), List.of());
    return new Stall(fiber.name(), burn.at(), burn.stack(), path, burn.fromNanos(), burn.nanos());
  }

  private void feel(Fiber fiber, Share share, long nanos) {
    if (fiber.role == Role.LOOP) {
      List<StackTraceElement> stack = Stacks.here();
      Optional<Blame> blame = Blame.of(stack, scheduler.settings.subject());
      if (blame.isPresent()) {
        StackTraceElement at = blame.get().at();
        share.pulse.burns(at, stack, scheduler.clock.now(), nanos);
        share.paths.computeIfAbsent(at, any -> Origins.path(fiber));
      }
    }
  }

  /** Lets time pass at once if nothing else can happen until then. */
  private boolean inPlace(Share share) {
    long until = scheduler.clock.after(share.owes);
    return queue.isEmpty()
        && (share.hasCore || busy < count)
        && scheduler.nothingHappensUntil(until)
        && scheduler.clock.advance(until);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a thread never gets its time back
  private void run(Fiber fiber, Share share) {
    long slice = Math.min(share.owes, share.turn);
    scheduler.schedule(() -> ran(fiber, share, slice), slice);
  }

  private void ran(Fiber fiber, Share share, long slice) {
    share.owes -= slice;
    share.turn -= slice;
    if (share.turn == 0) {
      share.turn = TURN;
      if (!queue.isEmpty()) {
        leave(share);
      }
    }
    if (share.owes == 0) {
      scheduler.ready(fiber);
    } else if (share.hasCore) {
      run(fiber, share);
    } else {
      queue.addLast(fiber);
    }
    serve();
  }

  private void serve() {
    while (busy < count && !queue.isEmpty()) {
      Fiber next = queue.removeFirst();
      Share share = share(next);
      busy++;
      share.hasCore = true;
      share.turn = TURN;
      run(next, share);
    }
  }

  private void leave(Share share) {
    share.hasCore = false;
    busy--;
  }

  private static Share share(Fiber fiber) {
    Share share = fiber.share;
    if (share == null) {
      share = new Share();
      fiber.share = share;
    }
    return share;
  }

  /** A thread's part in all this. */
  static final class Share {
    private final Pulse pulse = new Pulse();
    private final Map<StackTraceElement, List<Hop>> paths = new HashMap<>();
    private long owes;
    private long turn = TURN;
    private boolean hasCore;
  }
}
