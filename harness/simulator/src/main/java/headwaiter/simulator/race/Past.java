package headwaiter.simulator.race;

/** What one thread has done so far, and upon what, in a number. */
public final class Past {
  /** How many initialisers of classes it is in. */
  int initialising;

  /** How many times the JVM works for itself on it. */
  int linking;

  /** How many times the machine works on it. */
  int inMachine;

  /** Whether it was interrupted. */
  final Variable interrupted = new Variable();

  /** Whether it has ended. */
  final Variable ended = new Variable();

  private long hash;

  Past(long begin) {
    hash = begin;
  }

  /** It does something that depends on that. */
  long does(long what) {
    hash = mix(hash, what);
    return hash;
  }

  /** What it has done so far. */
  long hash() {
    return hash;
  }

  /** One number of two, whose order matters (the finaliser of SplitMix64). */
  static long mix(long one, long other) {
    long z = one * 0x9e3779b97f4a7c15L + other + 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
