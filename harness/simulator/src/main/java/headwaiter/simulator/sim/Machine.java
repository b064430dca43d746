package headwaiter.simulator.sim;

import headwaiter.hook.spi.IdentityHashes;
import headwaiter.hook.spi.Internals;
import headwaiter.hook.spi.JdkHook;
import headwaiter.hook.spi.Seams;
import headwaiter.hook.spi.Statics;
import headwaiter.hook.spi.Woven;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The deterministic machine. Runs plain Java on one carrier thread in virtual time: equal settings
 * give equal runs. Its methods are for the threads of the simulation, and never block unless they
 * say so.
 */
public final class Machine {
  static {
    // If a simulation were the first to use it, its pool would be taken for the JVM's.
    Objects.requireNonNull(new CompletableFuture<>().defaultExecutor());
  }

  private static final int MOST_OPENED = 100;

  private final Scheduler scheduler;

  /** What was left when the body last asked. */
  private List<Leftover> asked = List.of();

  /** Failures that had another one inside, which the body took out. */
  private final List<Throwable> opened = new ArrayList<>(0);

  private Machine(Settings settings) {
    scheduler = new Scheduler(this, settings);
  }

  /**
   * Runs a body, and every thread that it starts, to the end. The calling thread is the carrier and
   * is busy until then.
   *
   * @throws IllegalStateException if a simulation runs in this JVM already, or its java.base isn't
   *     woven
   */
  public static Outcome run(Settings settings, Body body) {
    if (!Woven.base()) {
      throw new IllegalStateException(
          "The java.base of this JVM is not woven. Expected Headwaiter's agent or image,"
              + " or --patch-module java.base=… with what PatchMain writes.");
    }
    IdentityHashes.known();
    Machine machine = new Machine(settings);
    Defaults before = Defaults.now();
    Seams.install(machine.scheduler.answers);
    machine.scheduler.watch().ifPresent(Seams::watch);
    try {
      Statics.reset(Thread.currentThread(), settings.seed());
      Ending ending = machine.scheduler.run(body);
      return machine.outcome(ending, before.putBack());
    } finally {
      before.putBack();
      Seams.uninstall(machine.scheduler.answers);
    }
  }

  /**
   * The machine that the calling thread runs in.
   *
   * @throws IllegalStateException if it is not a simulated thread
   */
  public static Machine current() {
    return mine()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Thread.currentThread().getName() + " is not a thread of a simulation"));
  }

  /** The machine that the calling thread runs in, if it is a simulated one. */
  public static Optional<Machine> mine() {
    return Woven.base() && Seams.running() instanceof Answers answers
        ? Optional.of(answers.scheduler.machine)
        : Optional.empty();
  }

  /**
   * The stack of the simulated thread that runs now, innermost first; empty if none does. For a
   * thread outside of the simulation, which goes on.
   */
  public static List<StackTraceElement> running() {
    if (Seams.active() instanceof Answers answers) {
      Fiber fiber = answers.scheduler.slice.fiber();
      return fiber == null ? List.of() : List.of(fiber.thread.getStackTrace());
    }
    return List.of();
  }

  /** Virtual time since the body began. */
  public long nanos() {
    return scheduler.clock.now();
  }

  /** The seed of chance. */
  public long seed() {
    return scheduler.settings.seed();
  }

  /** From now on this thread must not wait, for that reason. */
  public void role(Thread thread, Role role) {
    fiber(thread).role = role;
  }

  /** From now on every thread that is started and is one of these must not wait. */
  public void watch(Predicate<Thread> those) {
    scheduler.nursery.watch(those);
  }

  /** Waits so far of threads that must not wait, in the order in which they began. */
  public List<Wait> waits() {
    return scheduler.journal.waits();
  }

  /** This thread is the harness's: never a leftover, and does not keep the simulation going. */
  public void exempt(Thread thread) {
    fiber(thread).exempt = true;
  }

  /**
   * From now on computing costs virtual time, on so many virtual cores: steps of the code under
   * test at a fixed rate, and {@link #work} what it says. Without it computing is free.
   */
  public void meter(int cores) {
    scheduler.answers.meter(cores);
  }

  /** The calling thread computes for so long; returns when it has had a core for that time. */
  public void work(Duration cost) {
    Fiber fiber = scheduler.slice.fiber();
    if (fiber == null) {
      throw new IllegalStateException("only a simulated thread can compute");
    }
    scheduler.cores.work(fiber, cost.toNanos());
  }

  /** The loop that calls has come to its heart: how long it computed until here is looked at. */
  public void beat() {
    Fiber fiber = scheduler.slice.fiber();
    if (fiber != null) {
      scheduler.cores.beat(fiber);
    }
  }

  /**
   * This thread is the harness's, but runs code under test for it: a leftover only while it is in
   * the middle of that.
   */
  public void share(Thread thread) {
    fiber(thread).shared = true;
  }

  /**
   * Something of the harness's comes due. It runs between two steps, so it must neither wait nor
   * run code under test; it may unpark a thread.
   */
  public Future<?> later(Duration delay, Runnable task) {
    return scheduler.schedule(task, delay.toNanos());
  }

  /** Something lasts or lasted; if it has no end yet, {@link #close} gives it one. */
  public void span(Span span) {
    scheduler.answers.asks();
    scheduler.journal.span(span);
    if (scheduler.answers.remembers()) {
      scheduler.journal.asked(scheduler.origins.asked(span));
    }
  }

  /** An open span ends now; does nothing if it isn't open. */
  public void close(Span span) {
    scheduler.answers.asks();
    scheduler.journal.close(span, scheduler.clock.now());
  }

  /** Waits until nothing else can run at this instant; the clock does not move. */
  public void settle() {
    scheduler.settle();
  }

  /** What code under test started and is still there, in a stable order. */
  public List<Leftover> leftovers() {
    asked = new Leftovers(scheduler).all();
    return asked;
  }

  /** The body looks at a failure without the wrapping that every stage adds. */
  public void opened(Throwable wrapping) {
    Throwable inside = wrapping.getCause();
    if (inside != null && inside.getCause() != null && opened.size() < MOST_OPENED) {
      opened.add(wrapping);
    }
  }

  /**
   * The calling thread gives a task to another thread of the harness, which will {@link #run} it.
   */
  public void handed(Runnable task) {
    scheduler.answers.asks();
    if (scheduler.answers.remembers()) {
      scheduler.origins.handed(this, task);
    }
  }

  /** Runs a task in the calling thread, as something that was {@linkplain #handed handed over}. */
  public void run(Runnable task) {
    JdkHook.run(task);
  }

  private Outcome outcome(Ending ending, List<String> changes) {
    Remains remains = scheduler.carriers.remains();
    scheduler.journal.mix(ending.name().hashCode());
    return new Outcome(
        ending,
        Duration.ofNanos(scheduler.elapsed()),
        scheduler.effort.steps(),
        scheduler.journal.hash(),
        Optional.ofNullable(scheduler.failure()),
        waits(remains.lockWaits()),
        scheduler.cores.stalls(),
        left(remains.leftovers()),
        remains.threads(),
        scheduler.journal.spans(),
        scheduler.journal.asked(),
        scheduler.journal.steps(),
        scheduler.answers.exits(),
        scheduler.touches.lines(),
        changes,
        scheduler.races(),
        scheduler.permits.lost(),
        List.copyOf(opened),
        scheduler.accesses());
  }

  /** What is left at the end; if the body failed, also what it had found before. */
  private List<Leftover> left(List<Leftover> now) {
    List<Leftover> before = scheduler.failure() == null ? List.of() : asked;
    return Stream.concat(before.stream(), now.stream()).distinct().toList();
  }

  private List<Wait> waits(List<Wait> forLocks) {
    List<Wait> waits = new ArrayList<>(scheduler.journal.waits());
    waits.addAll(forLocks);
    return List.copyOf(waits);
  }

  private static Fiber fiber(Thread thread) {
    if (Internals.strand(thread) instanceof Fiber fiber && !fiber.ended()) {
      return fiber;
    }
    throw new IllegalArgumentException(
        thread.getName() + " is not a thread of this simulation that has been started and lives");
  }
}
