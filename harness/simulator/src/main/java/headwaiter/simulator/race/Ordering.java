package headwaiter.simulator.race;

import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Seams;
import headwaiter.hook.spi.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who knows how much of whom: the half of the detector that follows what orders threads. */
abstract class Ordering extends Watch {
  /** A run that computes for longer than that is not worth its time. */
  private static final int MOST_ACCESSES = 500_000;

  private static final int MOST_THREADS = 10_000;

  final Shadows shadows = new Shadows();
  final Clocks clocks = new Clocks();
  final List<Actor> actors = new ArrayList<>();

  /** Who runs when no thread of the simulation does. */
  final Actor carrier;

  /** Who runs. */
  Actor actor;

  private final Order fences = new Order();
  private boolean blind;

  /** How many accesses were followed so far. */
  private int accesses;

  Ordering(Seam seam) {
    super(seam);
    carrier = new Actor(0, () -> "carrier", clocks, new int[0]);
    actors.add(carrier);
    actor = carrier;
  }

  /** The actor of a thread; null if it is not followed. */
  protected abstract @Nullable Actor actor(Thread thread);

  /** Whether a thread has run to its end. */
  protected abstract boolean ended(Thread thread);

  /** From now on nothing is followed any more. */
  protected abstract void blinded();

  /** The running thread is about to hand on what it knows: what it put off comes before. */
  abstract void judge();

  // ---- what the machine says

  /** A thread is started by the one that runs. */
  public final Actor born(Supplier<String> name) {
    if (blind()) {
      return carrier;
    }
    Actor child = new Actor(actors.size(), name, clocks, actor.lend());
    actors.add(child);
    return child;
  }

  /** The thread whose turn it is. */
  public final void runs(@Nullable Actor next) {
    actor = next == null ? carrier : next;
  }

  /** Its turn is over. */
  public final void stops() {
    actor = carrier;
  }

  /** The running thread has waited for all others. */
  public final void settled() {
    actors.forEach(actor::learn);
  }

  /** The running thread is about to make an access, or a call, in code under test. */
  public final void event() {
    actor.event();
  }

  // ---- what orders threads

  private boolean ordering() {
    return actor.linking == 0 && !blind();
  }

  /** Whether the run is too large to be followed: then nothing is, from now on. */
  final boolean blind() {
    if (!blind && tooLarge()) {
      blind = true;
      shadows.drop();
      Seams.watch(null);
      blinded();
    }
    return blind;
  }

  private boolean tooLarge() {
    return accesses > MOST_ACCESSES
        || actors.size() > MOST_THREADS
        || clocks.tooMany()
        || shadows.tooMany();
  }

  /** One more access is followed. */
  final void follow() {
    accesses++;
  }

  /** How many accesses were followed so far. */
  public final int accesses() {
    return accesses;
  }

  @Override
  public final void acquire(Object owner, @Nullable String name) {
    if (name != null) {
      actor.event();
    }
    Shadow shadow = ordering() ? shadows.known(owner) : null;
    if (shadow == null) {
      return;
    }
    if (name == null) {
      shadow.acquireAll(actor);
      return;
    }
    Order order = shadow.order(name);
    if (order != null) {
      order.acquire(actor);
    }
    if (shadow.whole != null) {
      shadow.whole.acquire(actor);
    }
  }

  @Override
  public final void release(Object owner, @Nullable String name) {
    if (name != null) {
      actor.event();
    }
    if (!ordering()) {
      return;
    }
    judge();
    Shadow shadow = shadows.of(owner);
    Order order;
    if (name != null) {
      order = shadow.order(name);
    } else if (shadow.whole == null) {
      order = shadow.whole = new Order();
    } else {
      order = shadow.whole;
    }
    if (order != null) {
      order.release(actor);
    }
  }

  @Override
  public final void locked(Object monitor) {
    Shadow shadow = ordering() ? shadows.known(monitor) : null;
    if (shadow != null && shadow.monitor != null) {
      shadow.monitor.acquire(actor);
    }
  }

  @Override
  public final void unlocks(Object monitor) {
    if (!ordering()) {
      return;
    }
    judge();
    Shadow shadow = shadows.of(monitor);
    if (shadow.monitor == null) {
      shadow.monitor = new Order();
    }
    shadow.monitor.release(actor);
  }

  @Override
  public final void forms(Object made) {
    if (blind()) {
      return;
    }
    Shadow shadow = shadows.of(made);
    if (shadow.made == null && actor.follows()) {
      shadow.maker = actor.index;
      shadow.begun = actor.now();
    }
  }

  @Override
  public final void frozen(Object made) {
    if (blind()) {
      return;
    }
    Shadow shadow = shadows.of(made);
    if (shadow.made == null) {
      shadow.made = new Order();
    }
    shadow.made.release(actor);
  }

  @Override
  public final void readsFinal(Object owner) {
    Shadow shadow = shadows.known(owner);
    if (shadow != null && shadow.made != null && !actor.knows(shadow.maker, shadow.begun)) {
      shadow.made.acquire(actor);
    }
  }

  @Override
  public final void fence(boolean acquires, boolean releases) {
    if (acquires) {
      fences.acquire(actor);
    }
    if (releases) {
      judge();
      fences.release(actor);
    }
  }

  @Override
  public final void initialises(boolean begins) {
    actor.initialising = Math.max(0, actor.initialising + (begins ? 1 : -1));
  }

  @Override
  public final void links(boolean begins) {
    actor.linking = Math.max(0, actor.linking + (begins ? 1 : -1));
  }

  @Override
  public final void readsOptimistically() {
    judge();
    actor.tentative = new Tentative();
  }

  @Override
  public final void validates(Object lock) {
    actor.tentative = null;
  }

  @Override
  public final void interrupts(Thread target) {
    Actor other = actor(target);
    if (other != null) {
      other.interrupts.release(actor);
    }
  }

  @Override
  public final void seesInterrupt(Thread target) {
    Actor other = actor(target);
    if (other != null) {
      other.interrupts.acquire(actor);
    }
  }

  @Override
  public final void seesEnd(Thread target) {
    Actor other = actor(target);
    if (other != null && ended(target)) {
      actor.learn(other);
    }
  }
}
