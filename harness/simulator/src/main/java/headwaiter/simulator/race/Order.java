package headwaiter.simulator.race;

import org.jspecify.annotations.Nullable;

/** What everybody knew who released something: a lock, a variable, a monitor. */
final class Order extends Variable {
  private int @Nullable [] known;

  void acquire(Actor actor) {
    actor.learn(known);
  }

  void release(Actor actor) {
    int[] mine = actor.lend();
    int[] before = known;
    if (before == mine) {
      return;
    }
    known = before == null || covers(mine, before) ? mine : joined(actor.clocks, mine, before);
  }

  private static boolean covers(int[] more, int[] less) {
    for (int i = 0; i < less.length; i++) {
      if (less[i] > (i < more.length ? more[i] : 0)) {
        return false;
      }
    }
    return true;
  }

  private static int[] joined(Clocks clocks, int[] one, int[] two) {
    int[] both = clocks.copy(one, Math.max(one.length, two.length));
    for (int i = 0; i < two.length; i++) {
      both[i] = Math.max(both[i], two[i]);
    }
    return both;
  }
}
