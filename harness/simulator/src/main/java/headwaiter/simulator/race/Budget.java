package headwaiter.simulator.race;

/** How many variables are followed. When it is used up, all are forgotten, and it begins anew. */
final class Budget {
  private final int most;
  private int taken;

  Budget(int most) {
    this.most = most;
  }

  boolean takes() {
    return taken++ < most;
  }

  boolean usedUp() {
    return taken > most;
  }

  void renew() {
    taken = 0;
  }
}
