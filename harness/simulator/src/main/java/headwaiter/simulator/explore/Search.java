package headwaiter.simulator.explore;

/** How other schedules are looked for. */
public enum Search {
  /** Some of each, side by side. */
  MIXED,
  /** One after the other, those with few pre-emptions first, until all have been seen. */
  EXHAUSTIVE,
  /** By random priorities that change at few steps; finds with a known probability. */
  PCT,
  /** By random priorities of operations; those that race are ordered this way and that. */
  POS,
  /** At random. */
  RANDOM_WALK
}
