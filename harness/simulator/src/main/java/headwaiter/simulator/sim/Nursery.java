package headwaiter.simulator.sim;

import headwaiter.hook.spi.Internals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where threads of a simulation come from. A virtual thread gets a fiber as its scheduler while it
 * is being made. A platform thread that is started is never started for real: a virtual thread
 * plays it, and it answers for that one from then on.
 */
final class Nursery {
  private static final long FIRST_THREAD_ID = 1_000;

  private final Scheduler scheduler;
  private int nextFiber;
  private int nextVirtual = 1;
  private long nextThread = FIRST_THREAD_ID;
  private final Set<Thread> shutdownHooks = new LinkedHashSet<>();
  private Predicate<Thread> watched = thread -> false;
  private @Nullable Thread starting;
  private @Nullable Fiber main;
  private @Nullable ForkJoinPool commonPool;

  Nursery(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** The thread that was started first. */
  @Nullable Fiber main() {
    return main;
  }

  long nextThreadId() {
    return nextThread++;
  }

  /** The simulation's common pool, made when it is first asked for. */
  ForkJoinPool commonPool() {
    ForkJoinPool pool = commonPool;
    if (pool == null) {
      int parallelism = scheduler.settings.commonPoolParallelism();
      commonPool = pool = Internals.newCommonPool(parallelism);
    }
    return pool;
  }

  /** The same, if it was ever asked for. */
  @Nullable ForkJoinPool madeCommonPool() {
    return commonPool;
  }

  /** A virtual thread is under construction. */
  Fiber spawn(Thread thread) {
    Thread platform = starting;
    starting = null;
    String label = platform == null ? "virtual-" + nextVirtual++ : "";
    Fiber fiber = new Fiber(scheduler, nextFiber++, thread, platform, label);
    scheduler.journal.mix(fiber.id);
    if (scheduler.states != null) {
      fiber.past = scheduler.states.born();
    }
    return fiber;
  }

  /** A platform thread is started: another one plays it. */
  void start(Thread platform) {
    if (Internals.strand(platform) != null) {
      throw new IllegalThreadStateException();
    }
    starting = platform;
    Thread thread = Internals.newVirtualThread(new Root(this), "", () -> play(platform));
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
    } else if (Manners.forbidWaiting(platform)) {
      fiber.role = Role.LIBRARY;
    }
    thread.start();
  }

  /** Threads that are started from now on and are of these must not wait. */
  void watch(Predicate<Thread> those) {
    watched = watched.or(those);
  }

  /** A thread is started by another; null stands for nobody's. */
  void born(Fiber fiber, @Nullable Fiber parent) {
    if (fiber.role == null
        && watched.test(fiber.platform == null ? fiber.thread : fiber.platform)) {
      fiber.role = Role.NAMED;
    }
    if (parent != null && !fiber.shared) {
      if (scheduler.answers.remembers()) {
        scheduler.origins.started(fiber, parent);
      }
      Stacks.Cause cause = Stacks.cause(scheduler.settings.subject());
      fiber.startedAt = cause.at();
      fiber.foreign = cause.foreign();
      if (fiber.startedAt == null && !parent.shared) {
        fiber.startedAt = parent.startedAt;
        fiber.foreign |= parent.foreign;
      }
    }
  }

  /** A thread is kept until everything else has happened. */
  void addShutdownHook(Thread hook) {
    if (hook.getState() != Thread.State.NEW || !shutdownHooks.add(hook)) {
      throw new IllegalArgumentException(
          "Expected a thread that is not started and not registered: " + hook.getName());
    }
  }

  boolean removeShutdownHook(Thread hook) {
    return shutdownHooks.remove(hook);
  }

  /** Starts what is kept; returns whether there was anything. */
  boolean startShutdownHooks() {
    List<Thread> all = List.copyOf(shutdownHooks);
    shutdownHooks.clear();
    for (Thread hook : all) {
      hook.setDaemon(false);
      hook.start();
    }
    return !all.isEmpty();
  }

  /** Whether the JDK's native code or its own housekeeping counts on a thread being real. */
  static boolean belongsToTheJvm(Thread thread) {
    Class<?> type = thread.getClass();
    String module = type.getModule().isNamed() ? type.getModule().getName() : "";
    return Internals.keepsHouse(thread)
        || module.startsWith("jdk.")
        || (module.startsWith("java.") && !module.equals("java.base"));
  }

  /** What nobody caught goes to the handler, and what that throws goes nowhere. */
  private static void tell(Thread platform, Throwable uncaught) {
    try {
      platform.getUncaughtExceptionHandler().uncaughtException(platform, uncaught);
    } catch (Throwable e) {
      // As the JVM has it.
    }
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
      if (fiber != null && fiber.context != null) {
        fiber.context.thrown = e;
      }
      tell(platform, e);
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
}
