package headwaiter.simulator.race;

import org.jspecify.annotations.Nullable;

/**
 * The shadows of objects, by identity; they do not keep them alive. Bounded: when there were too
 * many objects it says so, and nothing is followed any more. The dead ones count, or it would be
 * for the garbage collector to say.
 */
final class Shadows {
  private static final int MOST_OBJECTS = 1 << 15;
  private static final int MOST_CELLS = 1 << 17;

  final Budget budget = new Budget(MOST_CELLS);
  private @Nullable Shadow[] table = new Shadow[64];
  private int size;
  private int made;
  private @Nullable Object lastOwner;
  private @Nullable Shadow last;

  /** The shadow of an object. */
  Shadow of(Object owner) {
    Shadow recent = last;
    if (owner == lastOwner && recent != null) {
      return recent;
    }
    Shadow found = find(owner);
    lastOwner = owner;
    last = found;
    return found;
  }

  /** The same, if it has one. */
  @Nullable Shadow known(Object owner) {
    int hash = hash(owner);
    Shadow shadow = table[hash & (table.length - 1)];
    while (shadow != null && !(shadow.hash == hash && shadow.refersTo(owner))) {
      shadow = shadow.next;
    }
    return shadow;
  }

  private Shadow find(Object owner) {
    int hash = hash(owner);
    Shadow first = table[hash & (table.length - 1)];
    for (Shadow shadow = first; shadow != null; shadow = shadow.next) {
      if (shadow.hash == hash && shadow.refersTo(owner)) {
        return shadow;
      }
    }
    if (size >= table.length) {
      sweep();
      first = table[hash & (table.length - 1)];
    }
    size++;
    made++;
    Shadow shadow = new Shadow(owner, hash, first);
    table[hash & (table.length - 1)] = shadow;
    return shadow;
  }

  /** Whether there were more objects than can be followed. */
  boolean tooMany() {
    return made > MOST_OBJECTS;
  }

  /** Forgets everything, for good. */
  void drop() {
    table = new Shadow[64];
    size = 0;
    lastOwner = null;
    last = null;
  }

  /** Forgets all accesses, but nothing of what orders threads. */
  void forget() {
    for (Shadow first : table) {
      for (Shadow shadow = first; shadow != null; shadow = shadow.next) {
        shadow.forget();
      }
    }
    budget.renew();
  }

  /** Leaves out the dead ones, and doubles the table if it is still half full. */
  private void sweep() {
    int alive = 0;
    for (Shadow first : table) {
      for (Shadow shadow = first; shadow != null; shadow = shadow.next) {
        alive += shadow.refersTo(null) ? 0 : 1;
      }
    }
    @Nullable Shadow[] swept =
        new Shadow[alive > table.length / 2 ? table.length * 2 : table.length];
    size = 0;
    for (Shadow first : table) {
      Shadow next;
      for (Shadow shadow = first; shadow != null; shadow = next) {
        next = shadow.next;
        if (!shadow.refersTo(null)) {
          int slot = shadow.hash & (swept.length - 1);
          shadow.next = swept[slot];
          swept[slot] = shadow;
          size++;
        }
      }
    }
    table = swept;
  }

  private static int hash(Object owner) {
    int hash = System.identityHashCode(owner);
    return hash ^ hash >>> 16;
  }
}
