package headwaiter.simulator.race;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread, as the detector sees it: how far it knows of every other one.
 *
 * <p>The clock is handed out as it is, and copied before it next changes; what a thread releases
 * again and again without having touched anything in between is one array.
 */
public final class Actor {
  /** So many threads have a component; those beyond hand on what they know, no more. */
  static final int MOST = 1_000;

  private static final int EVENT_BITS = 40;

  final int index;
  private final Supplier<String> name;
  final Clocks clocks;
  private int[] clock;
  private boolean lent;
  private boolean released;
  private long events;

  /** How many initialisers of classes it is in. */
  int initialising;

  /** How many times the JVM works for itself on it. */
  int linking;

  /** The collection in which it was last: the arrays that the JDK touches next are that one's. */
  @Nullable Object inside;

  /** The reads that wait for being validated; null if reads count at once. */
  @Nullable Tentative tentative;

  /** What whoever interrupted it knew. */
  final Order interrupts = new Order();

  /**
   * A thread.
   *
   * @param known what who started it knows; lent to it
   */
  Actor(int index, Supplier<String> name, Clocks clocks, int[] known) {
    this.index = index;
    this.name = name;
    this.clocks = clocks;
    if (follows()) {
      clock = clocks.copy(known, Math.max(known.length, index + 1));
      clock[index] = 1;
    } else {
      clock = known;
      lent = true;
    }
  }

  /** Its name, which may change. */
  String name() {
    return name.get();
  }

  /** Whether its own accesses are followed. */
  boolean follows() {
    return index < MOST;
  }

  /** It did something in code under test. */
  void event() {
    events++;
  }

  /** The current event, the same in every run of the same schedule. */
  long anchor() {
    return (long) index << EVENT_BITS | events;
  }

  static int indexOf(long anchor) {
    return (int) (anchor >>> EVENT_BITS);
  }

  /** Its own time, of an access that is made now. */
  int now() {
    if (released) {
      released = false;
      own();
      clock[index]++;
    }
    return clock[index];
  }

  /** Whether what another one did at that time of its own is before now. */
  boolean knows(int other, int time) {
    return other < clock.length && clock[other] >= time;
  }

  /** What it knows; not to be changed by the caller. */
  int[] lend() {
    lent = true;
    released = follows();
    return clock;
  }

  /** Another one's knowledge is before now. */
  void learn(int @Nullable [] known) {
    if (known == null || known == clock) {
      return;
    }
    for (int i = 0; i < known.length; i++) {
      if (known[i] > (i < clock.length ? clock[i] : 0)) {
        join(known);
        return;
      }
    }
  }

  /** Everything that another one has done so far is before now. */
  void learn(Actor other) {
    if (other != this) {
      learn(other.lend());
    }
  }

  private void join(int[] known) {
    if (known.length > clock.length) {
      clock = clocks.copy(clock, known.length);
      lent = false;
    }
    own();
    for (int i = 0; i < known.length; i++) {
      clock[i] = Math.max(clock[i], known[i]);
    }
  }

  private void own() {
    if (lent) {
      clock = clocks.copy(clock, clock.length);
      lent = false;
    }
  }
}
