package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.Watch;
import headwaiter.simulator.race.Race;
import headwaiter.simulator.race.Watches;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
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
 * moves only in {@link VirtualClock#advance}, never back. After the end nothing is accepted any
 * more, so an abandoned thread never runs again, and is garbage together with this object.
 *
 * <p>Sources: JEP 444 and the implementation of virtual threads; simulation in FoundationDB, madsim
 * and kotlinx-coroutines-test. Unlike these it takes the program as it is, platform threads,
 * monitors and all of java.util.concurrent included.
 */
final class Scheduler {
  final Settings settings;
  final Machine machine;
  final Journal journal;
  final VirtualClock clock;
  final Effort effort;
  final Slice slice = new Slice();
  final Touches touches;
  final Outside outside;
  final Nursery nursery = new Nursery(this);
  final Answers answers;
  final Carriers carriers = new Carriers(this);
  final Cores cores = new Cores(this);
  final Origins origins = new Origins(this);
  final LockWaits lockWaits = new LockWaits(this);
  final Signals signals = new Signals(this);
  final Permits permits;
  final @Nullable Onlooker onlooker;
  final @Nullable States states;

  private final Strategy strategy;
  private final RunQueue ready = new RunQueue(this::state);
  private final Spinning spinning = new Spinning();
  private final Settling settling = new Settling(this);
  private final Population population = new Population();
  private final Passage passage;
  private final Grace grace = new Grace();

  private @Nullable Throwable failure;
  private volatile @Nullable Bygone bygone;
  private volatile boolean over;

  /** The calling thread is the carrier. */
  Scheduler(Machine machine, Settings settings) {
    this.machine = machine;
    this.settings = settings;
    journal = new Journal(settings);
    permits = new Permits(settings);
    touches = new Touches(settings.subject());
    outside = new Outside(touches);
    clock = new VirtualClock(settings);
    effort = new Effort(settings);
    strategy = settings.strategy();
    passage = new Passage(this);
    answers = new Answers(this, Thread.currentThread());
    onlooker = settings.lookout().races() ? new Onlooker(answers, settings) : null;
    states = settings.lookout().states() ? new States(this) : null;
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
                if (running()) {
                  failure = e;
                }
              }
            },
            "main");
    thread.setDaemon(false);
    thread.start();
    try {
      return loop();
    } finally {
      over();
      Abandoned.leave(population.waiting());
      carriers.finish();
    }
  }

  /** Runs until the end is decided, here or by another carrier. */
  Ending loop() {
    for (; ; ) {
      Ending ending = carriers.ending();
      if (ending == null) {
        awaitHandoffs();
        ending = done() ? Ending.DONE : effort.tooMuch() ? Ending.STEPS : turn();
      }
      if (ending != null) {
        return carriers.ends(ending);
      }
    }
  }

  /** One turn of the loop: a step, a jump in time, or the end. */
  private @Nullable Ending turn() {
    if (ready.onlySpinners()) {
      switch (spinning.advice(ready.size(), passage.hasTimers())) {
        case RUN -> {}
        case QUANTUM -> {
          ready.markSpinners();
          return passage.by(spinning.quantum());
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
      return strategy.explores() && passage.isDue() && timerFirst() ? passage.fire() : go();
    }
    if (!settling.isEmpty()) {
      return passage.isDue() ? passage.fire() : release();
    }
    if (outside.works()) {
      touches.wait("the world outside");
      if (outside.await(passage.hasTimers())) {
        return null;
      }
      return passage.hasTimers() ? passage.fire() : Ending.OUTSIDE;
    }
    if (passage.hasTimers()) {
      return passage.fire();
    }
    if (grace.begun()) {
      return Ending.DONE;
    }
    if (outside.mayWork() && outside.await(false)) {
      return null;
    }
    Abandoned.awaitHandoffs();
    return new Standoff(this).inCycle().isEmpty() ? Ending.STUCK : Ending.DEADLOCK;
  }

  /**
   * What is due at this instant may happen before, between and after the steps of who runs. Plainly
   * it waits until nobody can run, but comes before a thread that has given way.
   */
  private boolean timerFirst() {
    boolean onlyGaveWay =
        ready.size() == 1 && Internals.state(ready.get(0).thread) == Internals.YIELDED;
    return onlyGaveWay || strategy.early(runnable());
  }

  private @Nullable Ending go() {
    step(ready.remove(ready.size() == 1 ? 0 : strategy.pick(runnable())));
    return null;
  }

  /** Those that can run, for the strategy to choose from. */
  Runnables runnable() {
    return ready.besides(passage.isDue());
  }

  private @Nullable Ending afterSpin() {
    ready.markSpinners();
    if (!settling.isEmpty()) {
      return release();
    }
    spinning.again();
    return passage.fire();
  }

  private @Nullable Ending release() {
    settling.release();
    return null;
  }

  private boolean mainEnded() {
    Fiber first = nursery.main();
    return first != null && first.ended();
  }

  /** Whether the body has ended, and nothing has to be waited for. */
  private boolean done() {
    if (!grace.begun()) {
      return false;
    }
    if (failure != null || grace.over(clock.now(), effort.steps()) || ready.onlySpinners()) {
      return true;
    }
    return ready.isEmpty() && !population.keepsAlive() && !nursery.startShutdownHooks();
  }

  private void step(Fiber fiber) {
    effort.step();
    population.unblocked(fiber);
    journal.resumes(fiber, clock.now());
    outside.resumes(fiber);
    lockWaits.resumes(fiber);
    Runnable continuation = fiber.continuation;
    if (continuation == null) {
      throw new IllegalStateException(fiber.name() + " is runnable but was never started");
    }
    boolean wasSpinning = fiber.spinning;
    slice.begin(fiber);
    answers.mount(fiber);
    if (onlooker != null) {
      onlooker.runs(fiber.actor);
    }
    if (states != null) {
      states.runs(fiber.past);
    }
    Thread carrier = fiber.carrier;
    if (carrier != null) {
      carriers.goOn(carrier);
      return;
    }
    continuation.run();
    if (running() && !carriers.isLost()) {
      stops(fiber);
      if (wasSpinning && !fiber.spinning) {
        fiber.knownSpinner = false;
      }
    }
  }

  /** A thread's turn is over. */
  void stops(Fiber fiber) {
    answers.unmount(fiber);
    if (onlooker != null) {
      onlooker.stops();
    }
    if (states != null) {
      states.stops(fiber);
    }
    effort.edges(slice.end());
    if (!grace.begun() && mainEnded()) {
      grace.begin(clock.now(), effort.steps());
    }
    int real = Internals.state(fiber.thread);
    int state = real == Internals.RUNNING ? Internals.YIELDED : real;
    journal.mix(((long) fiber.id << 8 | state) ^ clock.now());
    if (fiber.spinning) {
      spinning.slice(fiber, slice.clockRead());
    } else {
      spinning.progress();
    }
    stopped(fiber, state);
  }

  private void stopped(Fiber fiber, int state) {
    switch (state) {
      case Internals.TERMINATED -> population.buried(fiber);
      case Internals.BLOCKED, Internals.WAIT, Internals.TIMED_WAIT -> population.blocked(fiber);
      default -> {}
    }
    passage.stopped(fiber, state);
    if (answers.meters()) {
      cores.stopped(fiber, state);
    }
    if (answers.remembers()) {
      lockWaits.stopped(fiber, state);
    }
    if (state != Internals.YIELDED && journal.tracing()) {
      signals.stops(fiber);
    }
    if (state != Internals.YIELDED || journal.tracing()) {
      journal.stops(fiber, state, clock.now(), () -> Standoff.wants(this, fiber));
    }
  }

  // ---- what the loop keeps of fibers

  /** A fiber may go on. */
  void submit(Fiber fiber, Runnable continuation) {
    if (over) {
      Bygone.met(fiber);
      return;
    }
    if (fiber.continuation == null) {
      fiber.continuation = continuation;
      population.born(fiber);
      nursery.born(fiber, slice.fiber());
      if (onlooker != null) {
        fiber.actor = onlooker.born(fiber::name);
      }
    }
    if (answers.owns(Thread.currentThread())) {
      enqueue(fiber);
    } else {
      outside.submit(fiber);
    }
  }

  void enqueue(Fiber fiber) {
    if (!fiber.queued) {
      fiber.queued = true;
      if (!cores.takes(fiber)) {
        slice.queued(fiber);
        ready.add(fiber);
      }
    }
  }

  /** A thread has had its time on a core, and goes on. */
  void ready(Fiber fiber) {
    ready.add(fiber);
  }

  /** Whether everything else stands still until that moment, that included. */
  boolean nothingHappensUntil(long moment) {
    return ready.isEmpty()
        && settling.isEmpty()
        && !outside.hasCome()
        && !effort.tooMuch()
        && passage.isQuietUntil(moment);
  }

  /** Step (1) of the loop. */
  private void awaitHandoffs() {
    carriers.look();
    population.awaitHandoffs();
    if (outside.hasCome()) {
      for (Fiber fiber : outside.take()) {
        enqueue(fiber);
      }
    }
  }

  // ---- what the machine, the hooks and reports ask

  Future<?> schedule(Runnable command, long nanos) {
    return passage.schedule(command, nanos);
  }

  Future<?> schedule(Fiber fiber, Runnable command, long nanos) {
    return passage.schedule(fiber, command, nanos);
  }

  void settle() {
    settling.await(slice.fiber());
    if (onlooker != null) {
      onlooker.settled();
    }
  }

  /** Virtual time until the body ended, or until now if it has not. */
  long elapsed() {
    return grace.begunAt(clock.now());
  }

  /** From now on nothing of the simulation runs any more. */
  void over() {
    over = true;
  }

  /** Unordered accesses; none if something outside may have ordered them. */
  List<Race> races() {
    return onlooker == null || !touches.lines().isEmpty() ? List.of() : onlooker.races();
  }

  /** How many accesses were followed. */
  int accesses() {
    return onlooker == null ? 0 : onlooker.accesses();
  }

  boolean running() {
    return !over;
  }

  @Nullable Throwable failure() {
    return bygone == null ? failure : bygone;
  }

  /** It counts on a thread that never runs again. */
  void meets(Bygone met) {
    bygone = met;
  }

  /** What is to be told of accesses, if anything is. */
  Optional<Watch> watch() {
    if (onlooker == null || states == null) {
      return Optional.ofNullable(onlooker == null ? states : onlooker);
    }
    return Optional.of(new Watches(answers, onlooker, states));
  }

  /** How many threads were started and have not ended. */
  int liveCount() {
    return population.count();
  }

  /** A number for the state that the run is in; 0 if it is not known. */
  private long state() {
    return states == null ? 0 : states.now();
  }

  /** Every thread that was started and has not ended, by id. */
  List<Fiber> live() {
    return population.byId();
  }

  /** The running thread lets others run; it may be that there are none. */
  @SuppressWarnings("ThreadPriorityCheck") // that is how a virtual thread says so
  void giveWay() {
    long before = effort.steps();
    Thread.yield();
    Fiber fiber = slice.fiber();
    if (effort.steps() == before && fiber != null && running()) {
      carriers.giveWay(fiber);
    }
  }
}
