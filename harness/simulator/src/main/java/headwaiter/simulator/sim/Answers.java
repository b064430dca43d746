package headwaiter.simulator.sim;

import headwaiter.hook.spi.IdentityHashes;
import headwaiter.hook.spi.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the machine answers to the hooks. Called by the thread that runs, inside its step, or by the
 * carrier between two steps.
 */
final class Answers extends Seam {
  static {
    // Loaded when it is first needed, it would be needed for reading its own class file.
    RealNetwork.refuse("");
  }

  final Scheduler scheduler;
  private final Thread carrier;
  private final Settings settings;
  private final Slice slice;
  private final Selectors selectors;
  private final SplittableRandom chance;
  private final AtomicLong seeds;
  private final List<Exit> exits = new ArrayList<>();

  /** Steps of the thread that runs, since its last tick. */
  private int steps;

  Answers(Scheduler scheduler, Thread carrier) {
    super(carrier, scheduler.settings.lookout().any() || chooses(scheduler.settings));
    this.scheduler = scheduler;
    settings = scheduler.settings;
    slice = scheduler.slice;
    selectors = new Selectors(scheduler);
    chance = new SplittableRandom(settings.seed());
    seeds = new AtomicLong(settings.seed());
    this.carrier = carrier;
    if (scheduler.journal.keepsPlaces()) {
      remember();
    }
  }

  /** A thread's turn begins. */
  void mount(Fiber fiber) {
    steps = fiber.steps;
    IdentityHashes.begin(carrier, settings.seed() + scheduler.effort.steps() * 0x9e3779b97f4a7c15L);
    mount(fiber.thread, fiber.platform);
  }

  /** It ends. */
  void unmount(Fiber fiber) {
    fiber.steps = steps;
    unmount();
  }

  /** Requests to end the JVM so far. */
  List<Exit> exits() {
    return List.copyOf(exits);
  }

  @Override
  public long nanoTime() {
    slice.readsClock();
    return scheduler.clock.nanoTime();
  }

  @Override
  public long epochNanos() {
    slice.readsClock();
    return scheduler.clock.epochNanos();
  }

  @Override
  public long nextThreadId() {
    asks();
    return scheduler.nursery.nextThreadId();
  }

  @Override
  public ForkJoinPool commonPool() {
    return scheduler.nursery.commonPool();
  }

  @Override
  public boolean start(Thread platform) {
    if (!scheduler.running() || Nursery.belongsToTheJvm(platform)) {
      scheduler.outside.started(platform);
      return false;
    }
    scheduler.nursery.start(platform);
    return true;
  }

  @Override
  public Thread[] threads() {
    return scheduler.live().stream()
        .filter(fiber -> !fiber.exempt)
        .map(fiber -> fiber.platform)
        .filter(Objects::nonNull)
        .toArray(Thread[]::new);
  }

  @Override
  public boolean addShutdownHook(Thread hook) {
    if (Nursery.belongsToTheJvm(hook)) {
      return false;
    }
    scheduler.nursery.addShutdownHook(hook);
    return true;
  }

  @Override
  public boolean removeShutdownHook(Thread hook) {
    return scheduler.nursery.removeShutdownHook(hook);
  }

  @Override
  public void spinWait() {
    slice.hintsAtSpinning();
  }

  @Override
  public void backEdge() {
    if (slice.jumpsBack()) {
      if (!scheduler.running() || scheduler.effort.farTooMuch()) {
        throw new Stranded("endless loop where the thread can't be stopped");
      }
      slice.longEnough();
      scheduler.giveWay();
      scheduler.effort.edges(slice.accounted());
    }
  }

  @Override
  public void step() {
    if (++steps >= Cores.STEPS_A_TICK) {
      steps = 0;
      scheduler.effort.edges(Cores.STEPS_A_TICK);
      if (scheduler.effort.farTooMuch()) {
        throw new Stranded("endless loop where the thread can't be stopped");
      }
      Fiber fiber = slice.fiber();
      if (fiber != null) {
        scheduler.cores.work(fiber, Cores.TICK);
      }
    }
  }

  /** From now on computing costs time, on so many cores. */
  void meter(int cores) {
    scheduler.cores.meter(cores);
    meter();
  }

  @Override
  public void yieldPoint(String site) {
    Fiber fiber = slice.fiber();
    if (fiber == null) {
      return;
    }
    boolean preempt = preempts(fiber, site);
    boolean tracing = scheduler.journal.tracing();
    if (preempt) {
      if (tracing) {
        scheduler.journal.passes(
            fiber, "is stopped before it " + site, true, scheduler.clock.now());
      }
      slice.preempted(true);
      scheduler.giveWay();
      slice.preempted(false);
    }
    if (tracing) {
      scheduler.signals.passes(fiber, site);
      scheduler.journal.passes(fiber, site, false, scheduler.clock.now());
    }
    if (scheduler.onlooker != null) {
      scheduler.onlooker.event();
    }
  }

  private boolean preempts(Fiber fiber, String site) {
    Strategy strategy = settings.strategy();
    States states = scheduler.states;
    if (states == null) {
      return strategy.explores() && strategy.preempt(fiber.id, site, scheduler.runnable());
    }
    states.passes();
    states.works(true);
    try {
      return strategy.explores() && strategy.preempt(fiber.id, site, scheduler.runnable());
    } finally {
      states.works(false);
    }
  }

  /** The running thread asks the machine for what depends on who asked before, or tells it. */
  void asks() {
    if (scheduler.states != null) {
      scheduler.states.asks();
    }
  }

  /** Whether somebody makes a choice at yield points, or writes them down. */
  private static boolean chooses(Settings settings) {
    return settings.trace() || settings.strategy().explores();
  }

  /** Races are not looked for any more. */
  void unwatched() {
    probe(chooses(settings));
  }

  @Override
  public void permits(Semaphore semaphore, int taken) {
    Fiber fiber = slice.fiber();
    if (fiber == null || !scheduler.journal.keepsPlaces()) {
      return;
    }
    switch (taken) {
      case 1 -> scheduler.permits.taken(fiber, semaphore, scheduler.clock.now());
      case -1 -> scheduler.permits.given(fiber, semaphore, scheduler.clock.now());
      default -> scheduler.permits.unclear(semaphore);
    }
  }

  @Override
  public void signals(Object on, boolean all) {
    Fiber fiber = slice.fiber();
    if (fiber != null && scheduler.journal.tracing()) {
      long now = scheduler.clock.now();
      scheduler.signals.signals(fiber, on, all, now, settings.subject());
      scheduler.journal.passes(
          fiber, all ? "wakes all who wait" : "wakes one of those who wait", false, now);
    }
  }

  @Override
  public void pinned(long nanos) {
    Fiber fiber = slice.fiber();
    if (fiber == null || !scheduler.running()) {
      throw new Stranded("waits where nobody can wake it");
    }
    scheduler.carriers.await(fiber, nanos);
  }

  @Override
  public void polls() {
    Fiber fiber = slice.fiber();
    if (fiber != null) {
      scheduler.outside.polls(fiber);
    }
  }

  @Override
  public boolean selects(Object selector, long nanos) {
    return selectors.await(selector, nanos);
  }

  @Override
  public void wakesUp(Object selector) {
    selectors.wake(selector);
  }

  @Override
  public void outside(String call) {
    Fiber fiber = slice.fiber();
    if (fiber != null) {
      scheduler.touches.call(call);
      scheduler.journal.outside(fiber, call, scheduler.clock.now());
      RealNetwork.refuse(call);
    }
  }

  @Override
  public void meets(Thread stranger) {
    scheduler.outside.meets(stranger);
  }

  @Override
  public void process() {
    scheduler.touches.process();
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
  public AtomicLong seeds() {
    asks();
    return seeds;
  }

  @Override
  public void made(Object thing) {
    scheduler.origins.made(thing);
  }

  @Override
  public void linked(Object task, Object future, @Nullable Object source) {
    scheduler.origins.linked(task, future, source);
  }

  @Override
  public void handed(Object pool, Object task) {
    scheduler.origins.handed(pool, task);
  }

  @Override
  public @Nullable Object begins(Object task) {
    return scheduler.origins.begins(task);
  }

  @Override
  public void ends(Object task, @Nullable Object before, @Nullable Throwable thrown) {
    scheduler.origins.ends(task, before, thrown);
  }

  @Override
  public void awaits(Object future) {
    Fiber fiber = slice.fiber();
    if (fiber != null) {
      fiber.awaiting = future;
    }
  }

  @Override
  public void random(byte[] bytes) {
    asks();
    chance.nextBytes(bytes);
  }
}
