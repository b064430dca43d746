package headwaiter.simulator.explore;

/**
 * The seeds of explored schedules. They have 48 bits, so that they survive every format that knows
 * only floating point numbers, and are never 0.
 */
final class Seeds {
  private Seeds() {}

  /** The seed of a schedule; that of schedule 0, the plain one, is the run's own. */
  static long of(long seed, int schedule) {
    if (schedule == 0) {
      return seed;
    }
    long mixed = mix(mix(seed) + schedule) & 0xffff_ffff_ffffL;
    return mixed == 0 ? 1 : mixed;
  }

  /** The finaliser of MurmurHash3, variant 13 by David Stafford. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
