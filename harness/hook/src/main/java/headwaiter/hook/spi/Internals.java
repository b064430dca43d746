package headwaiter.hook.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.stream.Stream;
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * Every use of what java.base keeps to itself. Fields are read by offset, methods called by handle.
 * Works only inside java.base; nothing else of ours touches it before a simulation runs.
 */
public final class Internals {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final Class<?> VIRTUAL = named("java.lang.VirtualThread");

  private static final long STATE = U.objectFieldOffset(VIRTUAL, "state");
  private static final long ON_WAITING_LIST = U.objectFieldOffset(VIRTUAL, "onWaitingList");
  private static final long PARK_PERMIT = U.objectFieldOffset(VIRTUAL, "parkPermit");
  private static final long SCHEDULER = U.objectFieldOffset(VIRTUAL, "scheduler");
  private static final long CONTINUATION = U.objectFieldOffset(VIRTUAL, "cont");
  private static final long CARRIER = U.objectFieldOffset(VIRTUAL, "carrierThread");

  /** Where JDK 26 and older keep the latch that waits for the end of a virtual thread; -1 later. */
  private static final long TERMINATION = offsetIfAny(VIRTUAL, "termination");

  private static final long LATCH_SYNC =
      U.objectFieldOffset(java.util.concurrent.CountDownLatch.class, "sync");
  private static final long PARK_BLOCKER = U.objectFieldOffset(Thread.class, "parkBlocker");
  private static final long INHERITABLE =
      U.objectFieldOffset(Thread.class, "inheritableThreadLocals");
  private static final long OWNER =
      U.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");
  private static final long INTERRUPTED = U.objectFieldOffset(Thread.class, "interrupted");
  private static final long RUNNER = U.objectFieldOffset(FutureTask.class, "runner");

  private static final MethodHandle NEW_VIRTUAL =
      handle(
          "java.lang.ThreadBuilders",
          "newVirtualThread",
          MethodType.methodType(
              Thread.class, Executor.class, String.class, int.class, Runnable.class));
  private static final MethodHandle EXIT;
  private static final MethodHandle NEW_COMMON_POOL;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      EXIT =
          MethodHandles.privateLookupIn(Thread.class, lookup)
              .findSpecial(Thread.class, "exit", MethodType.methodType(void.class), Thread.class);
      NEW_COMMON_POOL =
          MethodHandles.privateLookupIn(ForkJoinPool.class, lookup)
              .findConstructor(ForkJoinPool.class, MethodType.methodType(void.class, byte.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JDK is not the one that was expected.", e);
    }
  }

  /** {@code VirtualThread.state}, as far as the machine has to know it. */
  public static final int PARKED = 4, TIMED_PARKED = 7, YIELDED = 11, BLOCKED = 13, WAIT = 16;

  /** The same, of threads that keep their carrier. */
  public static final int RUNNING = 2, PINNED = 5, TIMED_PINNED = 8;

  /** The same. */
  public static final int UNBLOCKED = 14, TIMED_WAIT = 18, TERMINATED = 99;

  private Internals() {}

  private static long offsetIfAny(Class<?> owner, String field) {
    return java.util.Arrays.stream(owner.getDeclaredFields())
            .anyMatch(each -> each.getName().equals(field))
        ? U.objectFieldOffset(owner, field)
        : -1;
  }

  /** Whether a thread is one that the JDK needs for itself. */
  public static boolean keepsHouse(Thread thread) {
    return thread.getClass().getName().startsWith("jdk.internal.");
  }

  /** The state of a virtual thread, less the mark that somebody looks at its stack. */
  public static int state(Thread virtual) {
    return U.getIntVolatile(virtual, STATE) & 0xff;
  }

  /** Sets it, of a thread that keeps its carrier. */
  public static void state(Thread virtual, int state) {
    U.putIntVolatile(virtual, STATE, state);
  }

  /** Whether the next park of a virtual thread returns at once. */
  public static boolean hasPermit(Thread virtual) {
    return U.getBooleanVolatile(virtual, PARK_PERMIT);
  }

  /** From now on it does not. */
  public static void takePermit(Thread virtual) {
    U.putBooleanVolatile(virtual, PARK_PERMIT, false);
  }

  /**
   * The real thread below the caller waits, perhaps for no reason; but that the virtual thread
   * above it is interrupted is none.
   *
   * @param nanos how long at most, in real time; 0 for ever
   */
  public static void parkCarrier(long nanos) {
    if (VIRTUAL.isInstance(Thread.currentThread())) {
      Object carrier = U.getReferenceVolatile(Thread.currentThread(), CARRIER);
      if (carrier != null) {
        U.putBooleanVolatile(carrier, INTERRUPTED, false);
      }
    }
    U.park(false, nanos);
  }

  /** A real thread goes on. */
  public static void unparkCarrier(Thread carrier) {
    U.unpark(carrier);
  }

  /**
   * Whether the JVM is about to hand a monitor to one of these threads, or has not yet told the
   * scheduler so.
   */
  public static boolean handingOff(Strand[] blocked, int count) {
    for (int i = 0; i < count; i++) {
      if (U.getBooleanVolatile(blocked[i].thread(), ON_WAITING_LIST)) {
        return true;
      }
    }
    return JdkHook.handingOff();
  }

  /** What the thread is parked on, as {@code LockSupport.getBlocker}. */
  public static @Nullable Object blocker(Thread thread) {
    return U.getReferenceVolatile(thread, PARK_BLOCKER);
  }

  /** From now on a platform thread is this strand. */
  public static void bind(Thread platform, Strand strand) {
    U.putReferenceVolatile(platform, PARK_BLOCKER, strand);
  }

  /** The strand of any thread, if it is or was simulated. */
  public static @Nullable Strand strand(Thread thread) {
    return VIRTUAL.isInstance(thread)
        ? U.getReference(thread, SCHEDULER) instanceof Strand strand ? strand : null
        : Strand.of(blocker(thread));
  }

  /** A virtual thread that is run by a scheduler. */
  public static Thread newVirtualThread(Executor scheduler, String name, Runnable task) {
    try {
      return (Thread) NEW_VIRTUAL.invokeExact(scheduler, name, 0, task);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** The virtual thread behind a platform thread gets what that inherited. */
  public static void inherit(Thread platform, Thread virtual) {
    U.putReference(virtual, INHERITABLE, U.getReference(platform, INHERITABLE));
    virtual.setContextClassLoader(platform.getContextClassLoader());
  }

  /** What the JVM does with a platform thread that ends. */
  public static void exit(Thread platform) {
    try {
      EXIT.invokeExact(platform);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Walks the stack of a virtual thread that is not mounted. */
  public static StackWalker stack(Thread virtual) {
    return ((Continuation) U.getReference(virtual, CONTINUATION)).stackWalker();
  }

  /** A common pool of this parallelism, by the JDK's own constructor for it. */
  public static ForkJoinPool newCommonPool(int parallelism) {
    String property = "java.util.concurrent.ForkJoinPool.common.parallelism";
    String before = System.getProperty(property);
    System.setProperty(property, Integer.toString(parallelism));
    try {
      return (ForkJoinPool) NEW_COMMON_POOL.invokeExact((byte) 0);
    } catch (Throwable e) {
      throw unexpected(e);
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }

  /** The thread that holds an exclusive lock of {@code java.util.concurrent}. */
  public static @Nullable Thread owner(AbstractOwnableSynchronizer lock) {
    return (Thread) U.getReferenceVolatile(lock, OWNER);
  }

  /** The thread that runs a task. */
  public static @Nullable Thread runner(FutureTask<?> task) {
    return (Thread) U.getReferenceVolatile(task, RUNNER);
  }

  /** What a thread parks on to wait for the end of a virtual thread, if any does. */
  public static @Nullable Object termination(Thread virtual) {
    if (TERMINATION < 0) {
      return null;
    }
    Object latch = U.getReferenceVolatile(virtual, TERMINATION);
    return latch == null ? null : U.getReferenceVolatile(latch, LATCH_SYNC);
  }

  /** The function that a task of the JDK's runs; the task itself if it is anybody else's. */
  public static @Nullable Object code(Object task) {
    return References.code(task);
  }

  /** What the fields or elements of an object refer to. */
  public static List<Object> references(Object holder) {
    return References.of(holder);
  }

  /** Whether a future of the JDK's is complete; what is of no known kind counts as complete. */
  public static boolean isDone(Object future) {
    return References.isDone(future);
  }

  /** What a future of the JDK's failed with. */
  public static @Nullable Throwable failure(Object future) {
    return References.failure(future);
  }

  /** How many threads a pool has. Takes no lock. */
  public static int poolSize(Object pool) {
    return switch (pool) {
      case ThreadPoolExecutor executor -> References.workers(executor);
      case ForkJoinPool fork -> fork.getPoolSize();
      default -> 0;
    };
  }

  static long nanoTimeAdjustment(long offsetSeconds) {
    return VM.getNanoTimeAdjustment(offsetSeconds);
  }

  /** The monitors of a thread that is not mounted. */
  public static Monitors monitors(Thread virtual) {
    return Snapshots.of(virtual);
  }

  /**
   * The monitors of a thread.
   *
   * @param wanted the one that it wants to enter or waits on
   * @param owned those that it holds
   */
  public record Monitors(@Nullable Object wanted, List<Object> owned) {}

  /** {@code jdk.internal.vm.ThreadSnapshot}; needed for reports only. */
  private static final class Snapshots {
    private static final Class<?> SNAPSHOT = named("jdk.internal.vm.ThreadSnapshot");
    private static final String NAME = "jdk.internal.vm.ThreadSnapshot";
    private static final MethodHandle OF =
        handle(NAME, "of", MethodType.methodType(SNAPSHOT, Thread.class))
            .asType(MethodType.methodType(Object.class, Thread.class));
    private static final MethodHandle STATE = getter("threadState", Thread.State.class);
    private static final MethodHandle BLOCKED_ON = getter("blockedOn", Object.class);
    private static final MethodHandle WAITING_ON = getter("waitingOn", Object.class);
    private static final MethodHandle STACK = getter("stackTrace", StackTraceElement[].class);
    private static final MethodHandle OWNED_AT =
        virtual(
            "ownedMonitorsAt",
            MethodType.methodType(Stream.class, int.class),
            MethodType.methodType(Stream.class, Object.class, int.class));

    static Monitors of(Thread virtual) {
      try {
        Object snapshot = (Object) OF.invokeExact(virtual);
        if (snapshot == null) {
          return new Monitors(null, List.of());
        }
        Object wanted =
            switch ((Thread.State) STATE.invokeExact(snapshot)) {
              case BLOCKED -> (Object) BLOCKED_ON.invokeExact(snapshot);
              case WAITING, TIMED_WAITING -> (Object) WAITING_ON.invokeExact(snapshot);
              case NEW, RUNNABLE, TERMINATED -> null;
            };
        List<Object> owned = new ArrayList<>();
        int depth = ((StackTraceElement[]) STACK.invokeExact(snapshot)).length;
        for (int i = 0; i < depth; i++) {
          for (Object monitor : ((Stream<?>) OWNED_AT.invokeExact(snapshot, i)).toArray()) {
            if (monitor != null && monitor != wanted) {
              owned.add(monitor);
            }
          }
        }
        if (wanted == null && !owned.isEmpty() && waits(virtual)) {
          wanted = owned.removeFirst(); // the JVM doesn't always say; one waits on the innermost
        }
        return new Monitors(wanted, owned);
      } catch (Throwable e) {
        throw unexpected(e);
      }
    }

    private static boolean waits(Thread virtual) {
      int state = state(virtual);
      return state == WAIT || state == TIMED_WAIT;
    }

    private static MethodHandle getter(String name, Class<?> type) {
      return virtual(name, MethodType.methodType(type), MethodType.methodType(type, Object.class));
    }

    private static MethodHandle virtual(String name, MethodType type, MethodType as) {
      try {
        return MethodHandles.privateLookupIn(SNAPSHOT, MethodHandles.lookup())
            .findVirtual(SNAPSHOT, name, type)
            .asType(as);
      } catch (ReflectiveOperationException e) {
        throw unexpected(e);
      }
    }
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw unexpected(e);
    }
  }

  private static MethodHandle handle(String owner, String name, MethodType type) {
    try {
      Class<?> holder = named(owner);
      return MethodHandles.privateLookupIn(holder, MethodHandles.lookup())
          .findStatic(holder, name, type);
    } catch (ReflectiveOperationException e) {
      throw unexpected(e);
    }
  }

  private static IllegalStateException unexpected(Throwable e) {
    return new IllegalStateException("This JDK is not the one that was expected.", e);
  }
}
