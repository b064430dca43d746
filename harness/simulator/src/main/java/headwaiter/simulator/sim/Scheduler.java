package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Strand;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs simulated threads one after the other on the carrier, and owns the clock.
 *
 * <p>Idea. Every thread of a simulation is, underneath, a virtual thread of the JDK whose scheduler
 * is ours: {@link Fiber}. When it parks, blocks on a monitor, waits or yields, its continuation
 * returns to {@link #step}, and somebody else is picked. Nothing runs beside it, so between two
 * steps the whole program stands still, and the only things that decide what comes next are the
 * order of the run queue, the timers and the strategy.
 *
 * <p>The loop. (1) Wait until every hand-over of a monitor that the JVM has begun has arrived: it
 * does them by a real thread of its own, so that when they arrive is chance, but which ones is not.
 * (2) If something can run, run one step of it. (3) If all that can run only spins, let time pass
 * as {@link Spinning} says. (4) If nothing can run, let those go on that wait for just that. (5) If
 * work outside is in flight, wait for it in real time. (6) Else go to the next timer; but look for
 * a cycle of waits first, because no time resolves one. (7) Else everything has happened, or
 * nothing can any more.
 *
 * <p>Invariants. Code of the simulation runs only inside {@link #step}. A fiber is in the run queue
 * at most once. What a real thread submits is taken between two steps, sorted by id. The clock
 * moves only in {@link #advance}, never back. After the end nothing is accepted any more, so an
 * abandoned thread never runs again, and is garbage together with this object.
 *
 * <p>Sources: JEP 444 and the implementation of virtual threads; simulation in FoundationDB, madsim
 * and kotlinx-coroutines-test. Unlike these it takes the program as it is, platform threads,
 * monitors and all of java.util.concurrent included.
 */
final class Scheduler extends Seam {
  private static final long NANO_ORIGIN = 1_000_000_000_000L;
  private static final long FIRST_THREAD_ID = 1_000;
  private static final int EDGES_A_SLICE = 2_000;
  private static final int EDGES_A_SPIN_WAIT = 20;

  /** How far a thread that can't be unmounted may go beyond the limit before it is thrown out. */
  private static final int STEPS_BEYOND = 1_000;

  /** After the body has ended: how long other threads may keep the simulation alive. */
  private static final long GRACE_NANOS = TimeUnit.HOURS.toNanos(1);

  private static final long GRACE_STEPS = 10_000;

  final Settings settings;
  final Machine machine;
  final Journal journal;
  final Outside outside = new Outside();
  private final Strategy strategy;
  private final SplittableRandom chance;
  private final long epochNanos;
  private final long maxNanos;

  private final RunQueue ready = new RunQueue();
  private final Timers timers = new Timers();
  private final Spinning spinning = new Spinning();
  private final Deque<Fiber> settling = new ArrayDeque<>();
  private final Population population = new Population();
  private final List<Exit> exits = new ArrayList<>();

  private long now;
  private long steps;
  private long edges;
  private int sliceEdges;
  private boolean clockRead;
  private boolean preempted;
  private boolean newWaits;
  private boolean exact = true;
  private int polling;
  private @Nullable Fiber current;
  private @Nullable Fiber main;
  private @Nullable Thread starting;
  private @Nullable ForkJoinPool commonPool;
  private @Nullable Throwable failure;
  private int nextFiber;
  private int nextVirtual = 1;
  private long nextThread = FIRST_THREAD_ID;
  private boolean bodyEnded;
  private long endedAt;
  private long endedSteps;
  private volatile boolean over;

  Scheduler(Machine machine, Settings settings) {
    super(Thread.currentThread(), settings.trace() || settings.strategy().explores());
    this.machine = machine;
    this.settings = settings;
    journal = new Journal(settings);
    strategy = settings.strategy();
    chance = new SplittableRandom(settings.seed());
    epochNanos = ChronoUnit.NANOS.between(Instant.EPOCH, settings.epoch());
    maxNanos = settings.maxVirtual().toNanos();
  }

  // ---- the loop

  /** Runs the body, and all that it starts, to an end. */
  Ending run(Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run(machine);
              } catch (Throwable e) {
                failure = e;
              }
            },
            "main");
    thread.setDaemon(false);
    thread.start();
    try {
      return loop();
    } finally {
      over = true;
    }
  }

  private Ending loop() {
    for (; ; ) {
      awaitHandoffs();
      if (done()) {
        return Ending.DONE;
      }
      if (steps + edges / 1_000 > settings.maxSteps()) {
        return Ending.STEPS;
      }
      Ending ending = turn();
      if (ending != null) {
        return ending;
      }
    }
  }

  /** One turn of the loop: a step, a jump in time, or the end. */
  private @Nullable Ending turn() {
    if (ready.onlySpinners()) {
      switch (spinning.advice(ready.size(), !timers.isEmpty())) {
        case RUN -> {}
        case QUANTUM -> {
          return quantum();
        }
        case NEXT_TIMER -> {
          return afterSpin();
        }
        case LIVELOCK -> {
          return settling.isEmpty() ? Ending.LIVELOCK : release();
        }
      }
    }
    if (!ready.isEmpty()) {
      step(ready.remove(ready.size() == 1 ? 0 : strategy.pick(ready.size())));
      return null;
    }
    if (!settling.isEmpty()) {
      return !timers.isEmpty() && timers.due() <= now ? fire() : release();
    }
    if (polling > 0 || outside.works()) {
      exact = false;
      if (outside.await(!timers.isEmpty())) {
        return null;
      }
      return timers.isEmpty() ? Ending.OUTSIDE : fire();
    }
    if (!timers.isEmpty()) {
      return fire();
    }
    if (bodyEnded) {
      return Ending.DONE;
    }
    if (outside.mayWork() && outside.await(false)) {
      return null;
    }
    return new Standoff(this).inCycle().isEmpty() ? Ending.STUCK : Ending.DEADLOCK;
  }

  private @Nullable Ending fire() {
    long at = timers.due();
    if (at > now) {
      if (newWaits) {
        newWaits = false;
        if (!new Standoff(this).inCycle().isEmpty()) {
          return Ending.DEADLOCK;
        }
      }
      if (!advance(at)) {
        return Ending.VIRTUAL_TIME;
      }
    }
    timers.poll(strategy).fire();
    return null;
  }

  private @Nullable Ending quantum() {
    markSpinners();
    long to = now + spinning.quantum();
    if (!timers.isEmpty() && timers.due() <= to) {
      return fire();
    }
    return advance(to) ? null : Ending.VIRTUAL_TIME;
  }

  private @Nullable Ending afterSpin() {
    markSpinners();
    if (!settling.isEmpty()) {
      return release();
    }
    spinning.again();
    return fire();
  }

  private void markSpinners() {
    for (int i = 0; i < ready.size(); i++) {
      ready.get(i).knownSpinner = true;
    }
  }

  private @Nullable Ending release() {
    Fiber fiber = settling.removeFirst();
    fiber.settled = true;
    LockSupport.unpark(fiber.thread);
    return null;
  }

  /** Whether time may go that far. */
  private boolean advance(long to) {
    if (to > maxNanos) {
      return false;
    }
    now = to;
    return true;
  }

  private boolean mainEnded() {
    Fiber first = main;
    return first != null && first.ended();
  }

  /** Whether the body has ended, and nothing has to be waited for. */
  private boolean done() {
    if (!bodyEnded) {
      return false;
    }
    if (failure != null
        || steps - endedSteps > GRACE_STEPS
        || now - endedAt > GRACE_NANOS
        || ready.onlySpinners()) {
      return true;
    }
    return ready.isEmpty() && !population.keepsAlive();
  }

  private void step(Fiber fiber) {
    steps++;
    population.unblocked(fiber);
    journal.resumes(fiber, now);
    if (fiber.polling) {
      fiber.polling = false;
      polling--;
    }
    Runnable continuation = fiber.continuation;
    if (continuation == null) {
      throw new IllegalStateException(fiber.name() + " is runnable but was never started");
    }
    boolean wasSpinning = fiber.spinning;
    fiber.queued = false;
    fiber.spinning = false;
    fiber.polite = false;
    clockRead = false;
    preempted = false;
    sliceEdges = 0;
    current = fiber;
    mount(fiber.thread, fiber.platform);
    try {
      continuation.run();
    } finally {
      unmount();
      current = null;
    }
    edges += sliceEdges;
    if (!bodyEnded) {
      bodyEnded = mainEnded();
      endedAt = now;
      endedSteps = steps;
    }
    int state = Internals.state(fiber.thread);
    journal.mix(((long) fiber.id << 8 | state) ^ now);
    if (fiber.spinning) {
      spinning.slice(fiber, clockRead);
    } else {
      spinning.progress();
    }
    if (wasSpinning && !fiber.spinning) {
      fiber.knownSpinner = false;
    }
    stopped(fiber, state);
  }

  private void stopped(Fiber fiber, int state) {
    switch (state) {
      case Internals.TERMINATED -> population.buried(fiber);
      case Internals.BLOCKED, Internals.WAIT, Internals.TIMED_WAIT -> {
        population.blocked(fiber);
        newWaits |= state != Internals.TIMED_WAIT;
      }
      case Internals.PARKED -> newWaits |= Standoff.mayBeHeld(Internals.blocker(fiber.thread));
      default -> {}
    }
    if (state != Internals.YIELDED || journal.tracing()) {
      journal.stops(fiber, state, now);
    }
  }

  // ---- what the loop keeps of fibers

  Strand root() {
    return new Root(this);
  }

  /** A virtual thread is under construction. */
  Strand spawn(Thread thread) {
    Thread platform = starting;
    starting = null;
    String label = platform == null ? "virtual-" + nextVirtual++ : "";
    Fiber fiber = new Fiber(this, nextFiber++, thread, platform, label);
    journal.mix(fiber.id);
    return fiber;
  }

  /** A fiber may go on. */
  void submit(Fiber fiber, Runnable continuation) {
    if (over) {
      return;
    }
    if (fiber.continuation == null) {
      fiber.continuation = continuation;
      born(fiber);
    }
    if (owns(Thread.currentThread())) {
      enqueue(fiber);
    } else {
      outside.submit(fiber);
    }
  }

  private void enqueue(Fiber fiber) {
    if (!fiber.queued) {
      fiber.queued = true;
      fiber.spinning =
          fiber == current && !preempted && Internals.state(fiber.thread) == Internals.YIELDED;
      if (fiber.spinning && sliceEdges < EDGES_A_SLICE) {
        fiber.polite = true;
      }
      ready.add(fiber);
    }
  }

  private void born(Fiber fiber) {
    population.born(fiber);
    Fiber parent = current;
    if (parent != null && !fiber.shared) {
      fiber.startedAt = Stacks.here(settings.subject());
      if (fiber.startedAt == null && !parent.shared) {
        fiber.startedAt = parent.startedAt;
      }
    }
  }

  /** Step (1) of the loop. */
  private void awaitHandoffs() {
    population.awaitHandoffs();
    if (outside.hasCome()) {
      for (Fiber fiber : outside.take()) {
        enqueue(fiber);
      }
    }
  }

  // ---- what hooks ask

  @Override
  public long nanoTime() {
    clockRead = true;
    return NANO_ORIGIN + now;
  }

  @Override
  public long epochNanos() {
    clockRead = true;
    return epochNanos + now;
  }

  @Override
  public long nextThreadId() {
    return nextThread++;
  }

  @Override
  public ForkJoinPool commonPool() {
    ForkJoinPool pool = commonPool;
    if (pool == null) {
      commonPool = pool = Internals.newCommonPool(settings.commonPoolParallelism());
    }
    return pool;
  }

  @Override
  public boolean start(Thread platform) {
    if (over || belongsToTheJvm(platform)) {
      outside.started(platform);
      return false;
    }
    if (Internals.strand(platform) != null) {
      throw new IllegalThreadStateException();
    }
    starting = platform;
    Thread thread = Internals.newVirtualThread(root(), "", () -> play(platform));
    Fiber fiber = (Fiber) Internals.strand(thread);
    if (fiber == null) {
      throw new IllegalStateException("the virtual thread has another scheduler");
    }
    Internals.inherit(platform, thread);
    if (platform.isInterrupted()) {
      thread.interrupt();
    }
    Internals.bind(platform, fiber);
    if (main == null) {
      main = fiber;
    } else if (platform instanceof ForkJoinWorkerThread worker && worker.getPool() == commonPool) {
      fiber.shared = true;
      fiber.role = Role.COMMON_POOL;
    } else if (platform.getClass().getName().equals("java.util.concurrent.DelayScheduler")) {
      fiber.shared = true;
    }
    thread.start();
    return true;
  }

  /** Threads that the JDK's native code or its own housekeeping counts on. */
  private static boolean belongsToTheJvm(Thread thread) {
    Class<?> type = thread.getClass();
    String module = type.getModule().isNamed() ? type.getModule().getName() : "";
    return Internals.keepsHouse(thread)
        || module.startsWith("jdk.")
        || (module.startsWith("java.") && !module.equals("java.base"));
  }

  /** What the JVM does for a platform thread. */
  @SuppressWarnings("DoNotCall") // it is the platform thread that runs, as far as anybody can see
  private static void play(Thread platform) {
    Fiber fiber = (Fiber) Internals.strand(platform);
    try {
      platform.run();
    } catch (Exited e) {
      // It is in the outcome already.
    } catch (Throwable e) {
      platform.getUncaughtExceptionHandler().uncaughtException(platform, e);
    } finally {
      Internals.exit(platform);
      if (fiber != null) {
        fiber.end();
      }
      synchronized (platform) {
        platform.notifyAll();
      }
    }
  }

  @Override
  public void spinWait() {
    Fiber fiber = current;
    if (fiber != null) {
      fiber.polite = true;
      sliceEdges += EDGES_A_SPIN_WAIT;
    }
  }

  @Override
  public void backEdge() {
    if (++sliceEdges >= EDGES_A_SLICE) {
      if (steps + edges / 1_000 > settings.maxSteps() + STEPS_BEYOND) {
        throw new Stranded("endless loop where the thread can't be stopped");
      }
      Fiber fiber = current;
      if (fiber != null && clockRead) {
        fiber.polite = true;
      }
      giveWay();
      edges += sliceEdges;
      sliceEdges = 0;
    }
  }

  @Override
  public void yieldPoint(String site) {
    Fiber fiber = current;
    if (fiber == null) {
      return;
    }
    boolean preempt = strategy.explores() && strategy.preempt(site);
    if (journal.tracing()) {
      journal.passes(fiber, site, preempt, now);
    }
    if (preempt) {
      preempted = true;
      giveWay();
      preempted = false;
    }
  }

  @Override
  public void pinned(long nanos) {
    exact = false;
    if (nanos == 0 || !advance(now + nanos)) {
      throw new Stranded("waits for ever where the thread can't give way");
    }
  }

  @Override
  public void polls() {
    Fiber fiber = current;
    if (fiber != null && !fiber.polling) {
      fiber.polling = true;
      polling++;
    }
  }

  @Override
  public void outside(String call) {
    Fiber fiber = current;
    if (fiber != null) {
      journal.outside(fiber, call, now);
    }
  }

  @Override
  public void exit(String call, int status) {
    List<StackTraceElement> stack = Stacks.here();
    StackTraceElement at =
        stack.stream()
            .filter(frame -> settings.subject().test(frame.getClassName()))
            .findFirst()
            .orElse(stack.getFirst());
    exits.add(new Exit(call, status, at));
    throw new Exited(call, status);
  }

  @Override
  public void random(byte[] bytes) {
    chance.nextBytes(bytes);
  }

  // ---- what the machine and its reports ask

  Future<?> schedule(Runnable command, long nanos) {
    return timers.add(nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos, command);
  }

  void settle() {
    Fiber fiber = current;
    if (fiber == null) {
      throw new IllegalStateException("only a simulated thread can wait for the others to settle");
    }
    fiber.settled = false;
    settling.addLast(fiber);
    while (!fiber.settled) {
      LockSupport.park();
      if (!fiber.settled) {
        giveWay();
      }
    }
  }

  long now() {
    return now;
  }

  /** Virtual time until the body ended, or until now if it has not. */
  long elapsed() {
    return bodyEnded ? endedAt : now;
  }

  long steps() {
    return steps;
  }

  boolean exact() {
    return exact && !outside.tookPart();
  }

  boolean running() {
    return !over;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  List<Exit> exits() {
    return List.copyOf(exits);
  }

  @Nullable Fiber main() {
    return main;
  }

  @Nullable Fiber current() {
    return current;
  }

  @Nullable ForkJoinPool madeCommonPool() {
    return commonPool;
  }

  /** Every thread that was started and has not ended, by id. */
  List<Fiber> live() {
    return population.byId();
  }

  /** The running thread lets others run; it may be that there are none. */
  @SuppressWarnings("ThreadPriorityCheck") // that is how a virtual thread says so
  private static void giveWay() {
    Thread.yield();
  }
}
