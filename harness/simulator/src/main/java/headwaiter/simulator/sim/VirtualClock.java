package headwaiter.simulator.sim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of a simulation. Moves only when told, and never back. */
final class VirtualClock {
  private static final long NANO_ORIGIN = 1_000_000_000_000L;

  private final long epochNanos;
  private final long most;
  private long now;

  VirtualClock(Settings settings) {
    epochNanos = ChronoUnit.NANOS.between(Instant.EPOCH, settings.epoch());
    most = settings.maxVirtual().toNanos();
  }

  /** Nanoseconds since the body began. */
  long now() {
    return now;
  }

  /** When that much has passed, or the end of time. */
  long after(long nanos) {
    return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
  }

  /** What {@code System.nanoTime} says. */
  long nanoTime() {
    return NANO_ORIGIN + now;
  }

  /** Nanoseconds since 1970. */
  long epochNanos() {
    return epochNanos + now;
  }

  /** Goes on to that moment; false if the limit forbids it. */
  boolean advance(long to) {
    if (to > most) {
      return false;
    }
    now = to;
    return true;
  }
}
