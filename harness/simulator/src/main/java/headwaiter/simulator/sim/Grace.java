package headwaiter.simulator.sim;

import java.util.concurrent.TimeUnit;

/** After the body has ended: how long other threads may keep the simulation alive. */
final class Grace {
  private static final long NANOS = TimeUnit.HOURS.toNanos(1);
  private static final long STEPS = 10_000;

  private boolean begun;
  private long fromNanos;
  private long fromSteps;

  /** The body has ended. */
  void begin(long now, long steps) {
    begun = true;
    fromNanos = now;
    fromSteps = steps;
  }

  /** Whether the body has ended. */
  boolean begun() {
    return begun;
  }

  /** When the body ended; now if it has not. */
  long begunAt(long now) {
    return begun ? fromNanos : now;
  }

  /** Whether it has lasted long enough. */
  boolean over(long now, long steps) {
    return steps - fromSteps > STEPS || now - fromNanos > NANOS;
  }
}
