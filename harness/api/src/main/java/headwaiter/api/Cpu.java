package headwaiter.api;

import java.time.Duration;

/**
 * Virtual CPU time, in tests that are {@link Metered}; elsewhere nothing here costs anything.
 *
 * <p>The rate is fixed, and the same on every machine. Each jump backwards of the code under test
 * and each begin of one of its methods is a step and costs {@link #step()}. Whole ticks of {@link
 * #tick()} are paid; what a thread has done since its last tick when it begins to wait is free, so
 * that the loop which hands out the work doesn't blur the time that the work takes. Inside the JDK,
 * the tests and given types nothing is counted: they say themselves what they cost, by {@link
 * #work}.
 *
 * <p>A thread that computes occupies one virtual core. If more threads compute than there are
 * cores, they take turns of {@link #turn()}, first in, first out.
 */
public final class Cpu {
  private Cpu() {}

  /**
   * The calling thread computes for so long. Returns when it has had a core for that time; may not
   * be interrupted.
   *
   * @throws IllegalStateException outside of a simulation
   */
  public static void work(Duration cost) {
    InSimulation.SIMULATOR.work(cost);
  }

  /** What a step costs. */
  public static Duration step() {
    return Duration.ofNanos(10);
  }

  /** What is paid at once. */
  public static Duration tick() {
    return Duration.ofMillis(1);
  }

  /** How long a thread keeps a core that others want. */
  public static Duration turn() {
    return Duration.ofMillis(10);
  }
}
