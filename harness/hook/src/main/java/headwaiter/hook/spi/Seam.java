package headwaiter.hook.spi;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The machine's side of the hooks: answers what woven code asks. Fields instead of methods where
 * every hook passes.
 */
public abstract class Seam {
  /** The thread on which everything simulated runs, one continuation after the other. */
  private Thread carrier;

  /** The virtual thread that is mounted now; read by its own thread only, so it may be plain. */
  private @Nullable Thread mounted;

  /** The platform thread it stands for, if it does. */
  private @Nullable Thread facade;

  /** Whether yield points are of interest. */
  private boolean probes;

  /** Whether what the code under test computes costs virtual time. */
  private boolean meters;

  /** Whether it is of interest where things are made that run later. */
  private boolean remembers;

  protected Seam(Thread carrier, boolean probes) {
    this.carrier = carrier;
    this.probes = probes;
  }

  /** Whether yield points have to ask at all. */
  public final boolean probes() {
    return probes;
  }

  /** Whether they have to, from now on. */
  protected final void probe(boolean asked) {
    probes = asked;
  }

  /** Whether steps of the code under test have to ask at all. */
  public final boolean meters() {
    return meters;
  }

  /** From now on they have to. */
  protected final void meter() {
    meters = true;
  }

  /** Whether what is made, handed over and begun has to be told at all. */
  public final boolean remembers() {
    return remembers;
  }

  /** From now on it has to. */
  protected final void remember() {
    remembers = true;
  }

  /** Whether a thread is this machine's: the mounted one, or the carrier between two steps. */
  public final boolean owns(Thread real) {
    return real == mounted || real == carrier;
  }

  /** Whether a thread is the simulated one that runs now. */
  public final boolean runs(Thread real) {
    return real == mounted;
  }

  /** What the running thread believes to be. */
  public final Thread self(Thread real) {
    Thread platform = facade;
    return platform == null ? real : platform;
  }

  /** From now on another real thread carries everything. */
  public final void carry(Thread next) {
    carrier = next;
  }

  /** The next continuation is about to run. */
  protected final void mount(Thread thread, @Nullable Thread platform) {
    mounted = thread;
    facade = platform;
  }

  /** It has given way. */
  protected final void unmount() {
    mounted = null;
    facade = null;
  }

  /** The virtual clock, for {@code System.nanoTime}. */
  public abstract long nanoTime();

  /** The virtual wall clock: nanoseconds since 1970. */
  public abstract long epochNanos();

  /** The next thread id of this simulation. */
  public abstract long nextThreadId();

  /** The simulation's common pool. */
  public abstract ForkJoinPool commonPool();

  /**
   * A platform thread is to start.
   *
   * @return whether the machine runs it; false leaves it to the JVM
   */
  public abstract boolean start(Thread platform);

  /** The platform threads that live. */
  public abstract Thread[] threads();

  /**
   * A thread is to run at the end.
   *
   * @return false leaves it to the JVM
   * @throws IllegalArgumentException if it has been started or is kept already
   */
  public abstract boolean addShutdownHook(Thread hook);

  /** It is not to; returns whether it was. */
  public abstract boolean removeShutdownHook(Thread hook);

  /** The running thread spins. */
  public abstract void spinWait();

  /** The running thread is about to jump backwards. */
  public abstract void backEdge();

  /** The running code under test makes a step that costs virtual CPU time. */
  public abstract void step();

  /** The running thread passes a yield point. */
  public abstract void yieldPoint(String site);

  /**
   * The running code under test is about to wake who waits.
   *
   * @param on the monitor or condition
   * @param all whether everybody is woken
   */
  public abstract void signals(Object on, boolean all);

  /**
   * The running code under test has to do with the permits of a semaphore.
   *
   * @param taken 1 if it took one, -1 if it gave one back, 0 if it does anything else with them
   */
  public abstract void permits(Semaphore semaphore, int taken);

  /**
   * The running thread waits but can't be unmounted.
   *
   * @param nanos how long; 0 for ever
   */
  public abstract void pinned(long nanos);

  /** The running thread is about to wait for the network. */
  public abstract void polls();

  /**
   * The running thread waits for a selector that has no channels.
   *
   * @param nanos how long; 0 for ever
   * @return whether it was woken, rather than interrupted or out of time
   */
  public abstract boolean selects(Object selector, long nanos);

  /** Any thread wakes a selector. */
  public abstract void wakesUp(Object selector);

  /**
   * The running thread is about to wait for the world outside.
   *
   * @param call the JDK's method, such as {@code FileInputStream.read}
   */
  public abstract void outside(String call);

  /** The running thread tells one to go on that is not simulated. */
  public abstract void meets(Thread stranger);

  /** The running thread is about to start a process. */
  public abstract void process();

  /** The running thread asks the JVM to end. Does not return. */
  public abstract void exit(String call, int status);

  /** Where generators that are made without a seed get theirs. */
  public abstract AtomicLong seeds();

  /** The running thread has made a future, a task or a pool. */
  public abstract void made(Object thing);

  /**
   * The running thread has made a task that will complete a future.
   *
   * @param source a future that has to be completed first, if there is one
   */
  public abstract void linked(Object task, Object future, @Nullable Object source);

  /** The running thread hands a task over to a pool or a timer. */
  public abstract void handed(Object pool, Object task);

  /**
   * The running thread begins with a task.
   *
   * @return what it was in the middle of, for {@link #ends}
   */
  public abstract @Nullable Object begins(Object task);

  /**
   * It has come to the task's end.
   *
   * @param before what {@link #begins} gave
   * @param thrown what the task threw, as far as that is known here
   */
  public abstract void ends(Object task, @Nullable Object before, @Nullable Throwable thrown);

  /** The running thread is about to wait for a future. */
  public abstract void awaits(Object future);

  /** Fills with chance of the simulation. */
  public abstract void random(byte[] bytes);
}
