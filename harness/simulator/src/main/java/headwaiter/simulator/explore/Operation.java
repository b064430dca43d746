package headwaiter.simulator.explore;

/**
 * What a thread is about to do at a yield point, as far as its text tells.
 *
 * @param location what it touches; two operations on different locations never notice each other
 * @param writes whether it may change it
 */
record Operation(String location, boolean writes) {
  private static final String HEAP = "java.util";
  private static final String LOCKS = "locks";

  /** The operation at a site, such as {@code reads count}. Coarse: in doubt, the same location. */
  static Operation at(String site) {
    if (site.startsWith("reads ")) {
      return new Operation(site.substring("reads ".length()), false);
    }
    if (site.startsWith("writes ")) {
      return new Operation(site.substring("writes ".length()), true);
    }
    return new Operation(site.startsWith("calls ") ? HEAP : LOCKS, true);
  }

  /** Whether the order of the two may matter. */
  boolean races(Operation other) {
    return (writes || other.writes) && location.equals(other.location);
  }
}
