package headwaiter.simulator.weave;

/** How many hooks a method gets; each depth has those of the one before. */
enum Depth {
  /** None. */
  NONE,
  /** Clock, threads and chance. */
  SITES,
  /** Back edges. */
  EDGES,
  /** Yield points. */
  YIELDS;

  /**
   * The depth that a method of this length bears: a branch reaches 32 KB, and yield points more
   * than double the code in the worst case.
   */
  static Depth of(int length) {
    return length <= 10_000 ? YIELDS : length <= 20_000 ? EDGES : SITES;
  }

  Depth atMost(Depth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Depth less() {
    return switch (this) {
      case YIELDS -> EDGES;
      case EDGES -> SITES;
      case SITES, NONE -> NONE;
    };
  }
}
