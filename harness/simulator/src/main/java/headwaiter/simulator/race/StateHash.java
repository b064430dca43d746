package headwaiter.simulator.race;

import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the state that a run is in, so that two runs which differ only in the order of
 * independent steps have the same number: a partial order reduction that holds under any bound of
 * pre-emptions, where sleep sets and persistent sets do not.
 *
 * <p>Idea. What a thread does next follows from what it has done and from what it has read. So each
 * thread carries a hash of its past; a write leaves it at the variable, a read takes the writer's
 * up, a write also that of the readers before it. Two steps that touch nothing in common leave the
 * same hashes in either order. The threads' hashes together say which order of dependent steps, and
 * so which state, this is.
 *
 * <p>Invariants. In doubt two steps depend on each other: the variables of one object of the JDK
 * are one, every change of it a write. What no hook tells of counts as one variable, too, where the
 * machine knows of it: births of threads, chance, what the harness writes down, waits for monitors
 * (whose queues are in order). The time is part of each step. When there are too many threads or
 * objects there is no number any more.
 *
 * <p>Sources: Mazurkiewicz 1977; Musuvathi and Qadeer, Partial-order reduction for context-bounded
 * state exploration (2007), whose happens-before graphs these hashes stand for.
 */
public abstract class StateHash extends Watch {
  private static final int MOST_THREADS = 200;
  private static final int MOST_ELEMENTS = 1 << 16;

  private static final long WRITES = 1;
  private static final long READS = 2;
  private static final long PASSES = 3;
  private static final long BEGETS = 4;

  private final LongSupplier now;
  private final Shadows shadows = new Shadows();
  private final Budget elements = new Budget(MOST_ELEMENTS);
  private final List<Past> pasts = new ArrayList<>();

  /** Who runs when no thread of the simulation does: the machine itself. */
  private final Past carrier = new Past(0);

  private final Variable births = new Variable();
  private final Variable machine = new Variable();
  private final Variable queues = new Variable();
  private final Variable fences = new Variable();

  private final Thread thread = Thread.currentThread();
  private Past past = carrier;
  private boolean lost;

  /**
   * A hash of one run.
   *
   * @param now virtual time, in nanoseconds
   */
  protected StateHash(Seam seam, LongSupplier now) {
    super(seam);
    this.now = now;
  }

  /** The past of a thread; null if it is not followed. */
  protected abstract @Nullable Past past(Thread thread);

  // ---- what the machine says

  /** A thread is made by the one that runs. */
  public final Past born() {
    write(births);
    Past child = new Past(past.does(BEGETS));
    pasts.add(child);
    return child;
  }

  /** The thread whose turn it is. */
  public final void runs(@Nullable Past next) {
    past = next == null ? carrier : next;
  }

  /** Its turn is over. */
  public final void stops() {
    past = carrier;
  }

  /** It has ended. */
  public final void ends() {
    write(past.ended);
  }

  /** The running thread stands in line for a monitor. */
  public final void queues() {
    write(queues);
  }

  /** The running thread comes to a yield point. */
  public final void passes() {
    past.does(PASSES ^ now.getAsLong());
  }

  /** The running thread asks the machine for something, or tells it. */
  public final void asks() {
    access(machine, true);
  }

  /**
   * From now on, or from now on no longer, the machine works on the running thread, with things of
   * its own.
   */
  public final void works(boolean begins) {
    past.inMachine = Math.max(0, past.inMachine + (begins ? 1 : -1));
  }

  /** Something has happened that can't be followed; there is no number from now on. */
  public final void lose() {
    lost = true;
  }

  /** What all threads have done; 0 if that is not known. */
  protected final long sum() {
    if (lost || pasts.size() > MOST_THREADS || shadows.tooMany()) {
      return 0;
    }
    long sum = 1;
    for (int i = 0; i < pasts.size(); i++) {
      sum = Past.mix(sum, pasts.get(i).hash());
    }
    return sum;
  }

  /** One number of two, whose order matters. */
  protected static long mix(long one, long other) {
    return Past.mix(one, other);
  }

  // ---- accesses

  private void access(@Nullable Variable variable, boolean writes) {
    if (variable == null) {
      lose();
      return;
    }
    if ((past.inMachine | past.linking | past.initialising) != 0 || inMachine()) {
      return;
    }
    if (writes) {
      write(variable);
    } else {
      variable.seen += past.does((variable.written ^ now.getAsLong()) + READS);
    }
  }

  private void write(Variable variable) {
    long before = Past.mix(variable.written ^ now.getAsLong(), variable.seen);
    variable.written = past.does(before + WRITES);
    variable.seen = 0;
  }

  /** Whether it is the machine that runs: between two steps, or on the thread of one that waits. */
  private boolean inMachine() {
    return past == carrier || Thread.currentThread() == thread;
  }

  /** Whether accesses are to be followed at all. */
  private boolean follows() {
    return !lost && !shadows.tooMany();
  }

  @Override
  public final void field(Object owner, String name, boolean writes) {
    if (follows()) {
      access(shadows.of(owner).order(name), writes);
    }
  }

  @Override
  public final void part(Object owner, String name, boolean writes) {
    field(owner, name, writes);
  }

  @Override
  public final void element(Object array, int index, boolean writes, boolean byJdk) {
    if (index >= 0 && follows()) {
      access(shadows.of(array).cell(index, elements), writes);
    }
  }

  @Override
  public final void acquire(Object owner, @Nullable String name) {
    if (follows()) {
      Shadow shadow = shadows.of(owner);
      access(shadow.whole(), name == null && shadow.hasNames());
      if (name != null) {
        access(shadow.order(name), false);
      }
    }
  }

  @Override
  public final void release(Object owner, @Nullable String name) {
    if (follows()) {
      Shadow shadow = shadows.of(owner);
      access(shadow.whole(), name == null);
      if (name != null) {
        access(shadow.order(name), true);
      }
    }
  }

  @Override
  public final void locked(Object monitor) {
    if (follows()) {
      access(shadows.of(monitor).monitor(), true);
    }
  }

  @Override
  public final void unlocks(Object monitor) {
    locked(monitor);
  }

  @Override
  public final void fence(boolean acquires, boolean releases) {
    access(fences, true);
  }

  @Override
  public final void initialises(boolean begins) {
    past.initialising = Math.max(0, past.initialising + (begins ? 1 : -1));
  }

  @Override
  public final void links(boolean begins) {
    past.linking = Math.max(0, past.linking + (begins ? 1 : -1));
  }

  @Override
  public final void interrupts(Thread target) {
    Past other = past(target);
    if (other != null) {
      access(other.interrupted, true);
    }
  }

  @Override
  public final void seesInterrupt(Thread target) {
    interrupts(target); // it may take the mark away
  }

  @Override
  public final void seesEnd(Thread target) {
    Past other = past(target);
    if (other != null) {
      access(other.ended, false);
    }
  }

  // ---- what decides nothing: all that it touches is touched above

  @Override
  public final void forms(Object made) {}

  @Override
  public final void frozen(Object made) {}

  @Override
  public final void readsFinal(Object owner) {}

  @Override
  public final void readsOptimistically() {}

  @Override
  public final void validates(Object lock) {}
}
