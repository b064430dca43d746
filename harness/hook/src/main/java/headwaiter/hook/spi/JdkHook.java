package headwaiter.hook.spi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the woven classes of java.base come in. On a thread that is not simulated each method
 * answers that nothing is special. Some are called while the JVM boots, so nothing here has an
 * initialiser.
 */
public final class JdkHook {
  /** How many hand-offs of monitors the JVM's unblocker has begun; only that thread writes it. */
  private static volatile int handoffsBegun;

  /** How many of them it has completed. */
  private static volatile int handoffsEnded;

  private static final long PID = 4_711;

  private JdkHook() {}

  // ---- time

  /** Stands for {@code jdk.internal.misc.VM.getNanoTimeAdjustment}. */
  public static long getNanoTimeAdjustment(long offsetSeconds) {
    Seam seam = Seams.mine();
    return seam == null
        ? Internals.nanoTimeAdjustment(offsetSeconds)
        : seam.epochNanos() - offsetSeconds * 1_000_000_000L;
  }

  /** Stands for {@code VirtualThread.schedule}; null leaves it to the JDK. */
  public static @Nullable Future<?> schedule(
      Executor scheduler, Runnable command, long delay, TimeUnit unit) {
    return scheduler instanceof Strand strand ? strand.schedule(command, delay, unit) : null;
  }

  // ---- threads

  /** The scheduler that a virtual thread gets in place of the one that was chosen for it. */
  public static @Nullable Executor scheduler(@Nullable Executor chosen, Thread thread) {
    return chosen instanceof Strand strand ? strand.spawn(thread) : chosen;
  }

  /**
   * The id of a new thread. One that the JDK makes for itself, whenever it first has to, doesn't
   * count.
   */
  public static long threadId(long real, Thread thread) {
    Seam seam = Seams.mine();
    return seam == null || Internals.keepsHouse(thread) ? real : seam.nextThreadId();
  }

  /** Whether a platform thread was started as a simulated one. */
  public static boolean start(Thread platform) {
    Seam seam = Seams.mine();
    return seam != null && seam.start(platform);
  }

  /** The virtual thread that stands behind a platform thread; the thread itself if none does. */
  public static Thread backing(Thread thread, @Nullable Object parkBlocker) {
    if (thread.isVirtual()) {
      return thread;
    }
    if (parkBlocker instanceof Strand strand) {
      return strand.thread();
    }
    Seam seam = Seams.running();
    if (seam != null) {
      seam.meets(thread);
    }
    return thread;
  }

  /** The same, where the caller can't read the thread's blocker. */
  public static Thread backing(Thread thread) {
    return Seams.active() == null ? thread : backing(thread, Internals.blocker(thread));
  }

  /** Stands for {@code Thread.alive} of a platform thread that is simulated. */
  public static boolean alive(Strand strand) {
    JdkWatch.seesEnd(strand.thread());
    return !strand.ended();
  }

  /** Stands for {@code Thread.threadState}. */
  public static Thread.State threadState(Strand strand) {
    JdkWatch.seesEnd(strand.thread());
    return strand.ended() ? Thread.State.TERMINATED : strand.thread().getState();
  }

  /** Stands for {@code Thread.interrupt}. */
  public static void interrupt(Strand strand) {
    strand.thread().interrupt();
  }

  /** Stands for {@code Thread.isInterrupted}. */
  public static boolean isInterrupted(Strand strand) {
    return !strand.ended() && strand.thread().isInterrupted();
  }

  /** Stands for {@code Thread.getStackTrace}. */
  public static StackTraceElement[] getStackTrace(Strand strand) {
    return strand.ended() ? new StackTraceElement[0] : strand.thread().getStackTrace();
  }

  /** The platform threads that are there, of the simulation; null if the caller is in none. */
  public static Thread @Nullable [] getAllThreads() {
    Seam seam = Seams.running();
    return seam == null ? null : seam.threads();
  }

  /** The same with their stacks. */
  public static @Nullable Map<Thread, StackTraceElement[]> getAllStackTraces() {
    Thread[] threads = getAllThreads();
    if (threads == null) {
      return null;
    }
    Map<Thread, StackTraceElement[]> all = new HashMap<>();
    for (Thread thread : threads) {
      all.put(thread, thread.getStackTrace());
    }
    return all;
  }

  /** Whether the simulation keeps a thread for its end, and not the JVM for its own. */
  public static boolean addShutdownHook(Thread hook) {
    Seam seam = Seams.running();
    return seam != null && seam.addShutdownHook(hook);
  }

  /** Whether the simulation kept it, and does so no more. */
  public static boolean removeShutdownHook(Thread hook) {
    Seam seam = Seams.running();
    return seam != null && seam.removeShutdownHook(hook);
  }

  // ---- parking

  /** Stands for {@code Unsafe.park}. */
  public static void park(Object unsafe, boolean absolute, long time) {
    if (absolute) {
      LockSupport.parkUntil(time);
    } else if (time == 0) {
      LockSupport.park();
    } else {
      LockSupport.parkNanos(time);
    }
  }

  /** Stands for {@code Unsafe.unpark}. */
  public static void unpark(Object unsafe, Object thread) {
    LockSupport.unpark((Thread) thread);
  }

  /** Whether a park of a thread that can't be unmounted was taken over. */
  public static boolean pinned(boolean timed, long nanos) {
    Seam seam = Seams.running();
    if (seam == null) {
      return false;
    }
    if (!timed || nanos > 0) {
      seam.pinned(timed ? nanos : 0);
    }
    return true;
  }

  /** The unblocker takes a thread off the list of those that may have a monitor. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // the unblocker alone writes it
  public static void handoffBegins() {
    handoffsBegun = handoffsBegun + 1;
  }

  /** It has submitted that thread, if that was due. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // the unblocker alone writes it
  public static void handoffEnds() {
    handoffsEnded = handoffsEnded + 1;
  }

  /** Whether the unblocker is between the two. */
  static boolean handingOff() {
    return handoffsEnded != handoffsBegun;
  }

  // ---- pools and chance

  /** The pool to use in place of the JVM's common pool. */
  public static ForkJoinPool commonPool(ForkJoinPool real) {
    Seam seam = Seams.mine();
    return seam == null ? real : seam.commonPool();
  }

  /** Stands for {@code AtomicLong.getAndAdd} where a generator without a seed gets one. */
  public static long getAndAdd(Object real, long delta) {
    Seam seam = Seams.running();
    return (seam == null ? (AtomicLong) real : seam.seeds()).getAndAdd(delta);
  }

  /** So many bytes of chance of the simulation; null leaves it to the JDK. */
  public static byte @Nullable [] seed(int length) {
    byte[] bytes = length < 0 || Seams.running() == null ? null : new byte[length];
    return bytes != null && random(bytes) ? bytes : null;
  }

  /** What the process says of itself, the same in every simulation. */
  public static long pid(long real, boolean current) {
    return current && Seams.running() != null ? PID : real;
  }

  /** Whether the bytes were filled with chance of the simulation. */
  public static boolean random(byte[] bytes) {
    Seam seam = Seams.running();
    if (seam == null) {
      return false;
    }
    seam.random(bytes);
    return true;
  }

  // ---- what runs later

  /** A future, a task or a pool was made. */
  public static void made(Object thing) {
    Seam seam = remembering();
    if (seam != null) {
      seam.made(thing);
    }
  }

  /** A task was made that will complete a future, once another one, if any, is complete. */
  public static void linked(Object task, @Nullable Object future, @Nullable Object source) {
    Seam seam = remembering();
    if (seam != null && future != null) {
      seam.linked(task, future, source);
    }
  }

  /** A task is handed over. */
  public static void handed(Object pool, @Nullable Object task) {
    Seam seam = remembering();
    if (seam != null && task != null) {
      seam.handed(pool, task);
    }
  }

  /** A task begins; what is returned goes to {@link #ends}. */
  public static @Nullable Object begins(Object task) {
    Seam seam = remembering();
    return seam == null ? null : seam.begins(task);
  }

  /** It ends. */
  public static void ends(Object task, @Nullable Object before) {
    ends(task, before, null);
  }

  private static void ends(Object task, @Nullable Object before, @Nullable Throwable thrown) {
    Seam seam = remembering();
    if (seam != null) {
      seam.ends(task, before, thrown);
    }
  }

  /** Stands for {@code Runnable.run} where a pool or a timer calls it. */
  public static void run(Object task) {
    Object before = begins(task);
    Throwable thrown = null;
    try {
      ((Runnable) task).run();
    } catch (RuntimeException | Error e) {
      thrown = e;
      throw e;
    } finally {
      ends(task, before, thrown);
    }
  }

  /** A future is about to be waited for. */
  public static void awaits(Object future) {
    Seam seam = remembering();
    if (seam != null) {
      seam.awaits(future);
    }
  }

  private static @Nullable Seam remembering() {
    Seam seam = Seams.active();
    return seam != null && seam.remembers() && seam.runs(Thread.currentThread()) ? seam : null;
  }

  // ---- the world outside

  /** The calling thread is about to wait for the network. */
  public static void polls() {
    Seam seam = Seams.running();
    if (seam != null) {
      seam.polls();
    }
  }

  /**
   * Whether a selector has been waited for, and nothing was selected. False leaves the waiting to
   * the JDK, or says that the selector was woken.
   *
   * @param keys its channels
   * @param woken whether somebody has woken it already
   */
  public static boolean selects(Object selector, Map<?, ?> keys, boolean woken, long nanos) {
    Seam seam = Seams.running();
    return seam != null && !woken && keys.isEmpty() && !seam.selects(selector, nanos);
  }

  /** The same without a limit of time; if it blocks at all. */
  public static boolean selects(Object selector, Map<?, ?> keys, boolean woken, boolean blocks) {
    return blocks && selects(selector, keys, woken, 0L);
  }

  /** Somebody wakes a selector. */
  public static void wakesUp(Object selector) {
    Seam seam = Seams.active();
    if (seam != null) {
      seam.wakesUp(selector);
    }
  }

  /** The calling thread is about to read or write something outside. */
  public static void outside(String call) {
    Seam seam = Seams.running();
    if (seam != null) {
      seam.outside(call);
    }
  }

  /** The calling thread is about to start a process. */
  public static void process() {
    Seam seam = Seams.running();
    if (seam != null) {
      seam.process();
    }
  }

  /** The calling thread is about to write to a file; standard output is none. */
  public static void writes(FileOutputStream stream) throws IOException {
    Seam seam = Seams.running();
    if (seam != null) {
      FileDescriptor to = stream.getFD();
      if (to != FileDescriptor.out && to != FileDescriptor.err) {
        seam.outside("FileOutputStream.write");
      }
    }
  }

  /** The calling thread asks the JVM to end; returns if it may. */
  public static void exit(String call, int status) {
    Seam seam = Seams.running();
    if (seam != null) {
      seam.exit(call, status);
    }
  }
}
