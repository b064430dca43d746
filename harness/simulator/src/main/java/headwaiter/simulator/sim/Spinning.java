package headwaiter.simulator.sim;

/**
 * Decides what to do when every thread that could run only goes round and round.
 *
 * <p>Such a thread computes, or waits for a flag, or waits for the clock. Time stands still for the
 * first and has to pass for the others, and nobody can tell them apart in general. So patience runs
 * out: soon with a thread that reads the clock, yields or hints at spinning, late with one that
 * does none of it. Then, if the clock is being read, time passes by a quantum, never over a timer;
 * if it is not, nobody would see the quanta, and time passes to the next timer. When there is no
 * timer and no reading of the clock, going on for long is a livelock.
 */
final class Spinning {
  enum Advice {
    RUN,
    QUANTUM,
    NEXT_TIMER,
    LIVELOCK
  }

  private static final long POLITE_ROUNDS = 1_000;
  private static final long SILENT_ROUNDS = 10_000;
  private static final long KNOWN_ROUNDS = 20;
  private static final long POLITE_LIVELOCK = 20_000;
  private static final long SILENT_LIVELOCK = 100_000;

  /** Exact for deadlines in whole milliseconds; larger when the spin is long already. */
  private static final long QUANTUM = 1_000_000;

  private static final long FINE_QUANTA = 10_000;

  private long slices;
  private boolean clockRead;
  private boolean silent;
  private boolean known = true;
  private long quanta;

  /** Somebody did something else than spin. */
  void progress() {
    if (slices != 0 || quanta != 0) {
      quanta = 0;
      again();
    }
  }

  /** A spinner has had its turn. */
  void slice(Fiber fiber, boolean readClock) {
    slices++;
    clockRead |= readClock;
    silent |= !fiber.polite;
    known &= fiber.knownSpinner;
  }

  /** What to do next, with that many threads spinning. */
  Advice advice(int spinners, boolean timers) {
    long rounds = slices / spinners;
    boolean livelock = !timers && !clockRead;
    if (livelock) {
      return rounds < (silent ? SILENT_LIVELOCK : POLITE_LIVELOCK) ? Advice.RUN : Advice.LIVELOCK;
    }
    long patience = quanta > 0 ? 1 : known ? KNOWN_ROUNDS : silent ? SILENT_ROUNDS : POLITE_ROUNDS;
    if (rounds < patience) {
      return Advice.RUN;
    }
    return clockRead ? Advice.QUANTUM : Advice.NEXT_TIMER;
  }

  /** How far time passes now. */
  long quantum() {
    quanta++;
    again();
    return quanta <= FINE_QUANTA ? QUANTUM : QUANTUM * (quanta / FINE_QUANTA) * 10;
  }

  /** Time has passed: patience begins anew. */
  void again() {
    slices = 0;
    clockRead = false;
    silent = false;
    known = true;
  }
}
