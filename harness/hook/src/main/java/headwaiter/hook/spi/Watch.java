package headwaiter.hook.spi;

import org.jspecify.annotations.Nullable;

/**
 * The machine's side of the hooks that tell who touches what, and what orders one thread after
 * another. Every method speaks of the thread that runs, is called before the access it tells of is
 * made, and must not give way.
 */
public abstract class Watch {
  private final Seam seam;

  /** Whether the watch itself runs, which uses the same JDK. */
  private boolean busy;

  protected Watch(Seam seam) {
    this.seam = seam;
  }

  /**
   * Whether the caller's accesses are of interest; if so, {@link #leave} has to follow. Static,
   * because its callers are compiled before this class is loaded: HotSpot compiles their calls of a
   * final method as virtual ones, which it never binds for a second class of watches, but looks up
   * anew each time, a hundred times slower.
   */
  static boolean enter(Watch watch) {
    if (!watch.seam.owns(Thread.currentThread()) || watch.busy) {
      return false;
    }
    watch.busy = true;
    return true;
  }

  static void leave(Watch watch) {
    watch.busy = false;
  }

  // ---- plain accesses

  /** Code under test reads or writes a plain field; the owner of a static one is its class. */
  public abstract void field(Object owner, String name, boolean writes);

  /** The JDK reads or writes a plain field of one of its collections. */
  public abstract void part(Object owner, String name, boolean writes);

  /** Somebody reads or writes an element of an array. */
  public abstract void element(Object array, int index, boolean writes, boolean byJdk);

  // ---- what orders threads

  /** What was released to a variable is before what follows; null stands for any of the owner's. */
  public abstract void acquire(Object owner, @Nullable String name);

  /** What came so far is before whoever acquires the variable. */
  public abstract void release(Object owner, @Nullable String name);

  /** A monitor has been taken. */
  public abstract void locked(Object monitor);

  /** A monitor is about to be given back. */
  public abstract void unlocks(Object monitor);

  /** A constructor of a class with final fields has called that of its parent. */
  public abstract void forms(Object made);

  /** It is about to return. */
  public abstract void frozen(Object made);

  /** A final field is about to be read. */
  public abstract void readsFinal(Object owner);

  /** What is behind a fence is ordered after what came before one. */
  public abstract void fence(boolean acquires, boolean releases);

  /** From now on, or from now on no longer, accesses are those of a class being initialised. */
  public abstract void initialises(boolean begins);

  /** From now on, or from now on no longer, the JVM loads or links for the running thread. */
  public abstract void links(boolean begins);

  /** Reads are tentative until they are validated. */
  public abstract void readsOptimistically();

  /** Tentative reads may count. */
  public abstract void validates(Object lock);

  /** Somebody interrupts a thread. */
  public abstract void interrupts(Thread target);

  /** A thread looks whether it was interrupted. */
  public abstract void seesInterrupt(Thread target);

  /** Somebody looks whether a thread has ended, and it may have. */
  public abstract void seesEnd(Thread target);
}
